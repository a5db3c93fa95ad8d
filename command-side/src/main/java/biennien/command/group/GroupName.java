package biennien.command.group;

import biennien.command.group.Group.Founded;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Refusal;
import biennien.events.law.GroupType;
import biennien.events.values.FoldedText;
import biennien.events.values.Name;
import biennien.events.values.UnitId;
import biennien.eventstore.AppendExtras;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;

/**
 * The name of a group belongs to one living group of its kind in a unit: claimed in the transaction
 * of the append, because two foundings can be decided at the same instant. It is given back when
 * the group ends, and moves when its name or its kind changes.
 */
final class GroupName {

    static final String SCOPE = "group.name";

    private GroupName() {}

    /**
     * Claims the name for the stream of the command in hand.
     *
     * @param pointer the field of the command that another value would mend
     */
    static void claim(UnitId unit, GroupType type, Name name, String pointer) {
        AppendExtras.current()
                .claim(
                        new Claim.Key(SCOPE, key(unit, type, name)),
                        name.value(),
                        taken -> CommandRejected.of(refusal(taken, type, pointer)));
    }

    /** Gives back what the group was called so far. */
    static void release(Founded group) {
        AppendExtras.current()
                .release(SCOPE, key(group.unit(), group.type().value(), group.name().value()));
    }

    /** What all spellings of one name have in common, in its unit and kind. */
    static String key(UnitId unit, GroupType type, Name name) {
        return unit + " " + type.code() + " " + FoldedText.of(name.value());
    }

    private static Refusal refusal(ClaimTaken taken, GroupType type, String pointer) {
        return Refusal.of(
                GroupRejection.GROUP_NAME_TAKEN,
                "The group '"
                        + taken.holderStream()
                        + "' bears this name in the unit: \""
                        + taken.holder().orElse("")
                        + "\", also of type '"
                        + type.code()
                        + "'. If it is the same group, record it under that id; if that one came"
                        + " to its end, record the end first; else tell the two apart by name.",
                pointer);
    }
}

package biennien.command.group;

import biennien.command.group.Group.Ended;
import biennien.command.group.Group.Founded;
import biennien.command.group.Group.Since;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

/** What happens to a group happens between its founding and its end, and in the order told. */
final class LifeRules {

    private LifeRules() {}

    static Findings notBeforeFounding(Edtf on, Founded group) {
        return switch (Timing.isBefore(on, group.founded())) {
            case TRUE ->
                    no(
                            GroupRejection.BEFORE_FOUNDING,
                            "The group was founded on "
                                    + group.founded()
                                    + "; "
                                    + on
                                    + " is before that.");
            case UNKNOWN ->
                    Findings.warn(
                            Warning.of(
                                    "perhaps-before-founding",
                                    "The group was founded on "
                                            + group.founded()
                                            + "; some possible day of "
                                            + on
                                            + " is before that."));
            case FALSE -> Findings.NONE;
        };
    }

    static Findings notAfterEnd(Edtf on, @Nullable Ended end) {
        if (end == null) {
            return Findings.NONE;
        }
        return switch (Timing.isBefore(end.on(), on)) {
            case TRUE ->
                    no(
                            GroupRejection.AFTER_DISSOLUTION,
                            "The group " + end.told() + "; " + on + " is after that.");
            case UNKNOWN ->
                    Findings.warn(
                            Warning.of(
                                    "perhaps-after-dissolution",
                                    "The group "
                                            + end.told()
                                            + "; some possible day of "
                                            + on
                                            + " is after that."));
            case FALSE -> Findings.NONE;
        };
    }

    /** A change is told after those of earlier days, or nobody could say what it changed. */
    static Findings notBeforeLastChange(Edtf on, Since<?> last) {
        return Timing.isBefore(on, last.since()) == Truth.TRUE
                ? no(
                        GroupRejection.CHANGED_LATER,
                        "It is on record as changed on "
                                + last.since()
                                + " already, so it can't be changed on "
                                + on
                                + " any more. Check both days.")
                : Findings.NONE;
    }

    static Findings notBeforeCounts(Edtf end, Founded group) {
        return group.lastCount() != null && Timing.isBefore(end, group.lastCount()) == Truth.TRUE
                ? Findings.warn(
                        Warning.of(
                                "counted-after-dissolution",
                                "Members of the group are on record for "
                                        + group.lastCount()
                                        + ", after its end on "
                                        + end
                                        + ". Check which of the two is right."))
                : Findings.NONE;
    }

    private static Findings no(GroupRejection reason, String message) {
        return Findings.refuse(Refusal.of(reason, message, "/on"));
    }
}

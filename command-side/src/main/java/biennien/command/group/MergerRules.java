package biennien.command.group;

import biennien.command.group.Group.Ended;
import biennien.command.group.Group.Founded;
import biennien.command.group.Group.Merged;
import biennien.command.group.Group.Unfounded;
import biennien.command.group.GroupCommand.MergeGroup;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;

import java.time.LocalDate;

/** A group goes over into another one that lives then. */
final class MergerRules {

    private MergerRules() {}

    /**
     * @param into the other group, from its own stream
     */
    static Findings check(MergeGroup c, Founded group, Group into) {
        if (c.into().equals(c.id())) {
            return no(
                    GroupRejection.MERGED_INTO_ITSELF,
                    "A group can't go over into itself. Name the group that goes on.");
        }
        return switch (into) {
            case Unfounded() ->
                    no(
                            GroupRejection.MERGED_INTO_UNKNOWN_GROUP,
                            "There is no group '" + c.into() + "'. Record its founding first.");
            case Founded other -> begun(c, other).and(() -> unlike(group, other));
            case Merged end when end.into().equals(c.id()) -> gone(c, end);
            case Ended end ->
                    begun(c, end.before())
                            .and(() -> alive(c, end))
                            .and(() -> unlike(group, end.before()));
        };
    }

    /** The other one may begin on the day after the last day of this one. */
    private static Findings begun(MergeGroup c, Founded other) {
        var last = c.on().latest().map(day -> day.plusDays(1)).orElse(LocalDate.MAX);
        return other.founded().earliest().filter(last::isBefore).isPresent()
                ? no(
                        GroupRejection.MERGED_INTO_GROUP_NOT_ALIVE,
                        "The group '"
                                + c.into()
                                + "' was founded on "
                                + other.founded()
                                + ", later than "
                                + c.on()
                                + ".")
                : Findings.NONE;
    }

    private static Findings alive(MergeGroup c, Ended end) {
        return switch (Timing.isBefore(end.on(), c.on())) {
            case TRUE -> gone(c, end);
            case UNKNOWN ->
                    Findings.warn(
                            Warning.of(
                                    "merged-into-group-perhaps-ended",
                                    "The group '"
                                            + c.into()
                                            + "' "
                                            + end.told()
                                            + "; some possible day of "
                                            + c.on()
                                            + " is after that."));
            case FALSE -> Findings.NONE;
        };
    }

    private static Findings gone(MergeGroup c, Ended end) {
        return no(
                GroupRejection.MERGED_INTO_GROUP_NOT_ALIVE,
                "The group '"
                        + c.into()
                        + "' "
                        + end.told()
                        + ", so nothing can go over into it on "
                        + c.on()
                        + ". Name the group that goes on.");
    }

    private static Findings unlike(Founded group, Founded other) {
        var unit =
                group.unit().equals(other.unit())
                        ? Findings.NONE
                        : doubt("unit", group.unit().value(), other.unit().value());
        return unit.and(
                () ->
                        group.type().value() == other.type().value()
                                ? Findings.NONE
                                : doubt(
                                        "type",
                                        group.type().value().code(),
                                        other.type().value().code()));
    }

    private static Findings doubt(String what, String ours, String theirs) {
        return Findings.warn(
                Warning.of(
                        "merged-into-another-" + what,
                        "The "
                                + what
                                + " of the group is '"
                                + ours
                                + "', that of the one it goes over into is '"
                                + theirs
                                + "'."));
    }

    private static Findings no(GroupRejection reason, String message) {
        return Findings.refuse(Refusal.of(reason, message, "/into"));
    }
}

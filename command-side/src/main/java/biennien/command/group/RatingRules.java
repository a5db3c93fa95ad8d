package biennien.command.group;

import biennien.command.group.Group.Ended;
import biennien.command.group.Group.Founded;
import biennien.command.group.GroupCommand.RateGroup;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.events.law.GroupType;
import biennien.events.law.RatingYear;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

/** Teams of the grassroots force are rated once for each year in which they worked. */
final class RatingRules {

    private static final GroupType RATED = GroupType.GRASSROOTS_SECURITY_ORDER_TEAM;

    private RatingRules() {}

    /**
     * @param end null while the group lives
     */
    static Findings check(RateGroup c, Founded group, @Nullable Ended end) {
        if (group.type().value() != RATED) {
            return Findings.refuse(
                    new Refusal(
                            GroupRejection.NOT_A_RATED_KIND,
                            "Only teams of type '"
                                    + RATED.code()
                                    + "' ("
                                    + RATED.label()
                                    + ") are rated; this group is of type '"
                                    + group.type().value().code()
                                    + "'. If it went over into that force, retype it first.",
                            null,
                            RatingYear.legalBasis()));
        }
        if (group.rated().contains(c.year())) {
            return no(
                    GroupRejection.GROUP_ALREADY_RATED,
                    "The group is rated for " + c.year() + " already; a year is rated once.");
        }
        var year = RatingYear.of(c.year());
        return worked(c, year, group, end)
                .and(() -> oldEnough(year, group.type().since()))
                .and(() -> decided(c, year))
                .and(() -> guidance(c));
    }

    private static Findings worked(
            RateGroup c, RatingYear year, Founded group, @Nullable Ended end) {
        var began = group.type().since();
        if (began.earliest().filter(day -> !day.isBefore(year.to())).isPresent()) {
            return no(
                    GroupRejection.BEFORE_FOUNDING,
                    "It is such a team since "
                            + began
                            + "; the rated year "
                            + c.year()
                            + " ended on "
                            + year.lastDay()
                            + ".");
        }
        return end != null && end.on().latest().filter(day -> day.isBefore(year.from())).isPresent()
                ? no(
                        GroupRejection.AFTER_DISSOLUTION,
                        "The group "
                                + end.told()
                                + "; the rated year "
                                + c.year()
                                + " began on "
                                + year.from()
                                + ".")
                : Findings.NONE;
    }

    private static Findings oldEnough(RatingYear year, Edtf began) {
        return Timing.within(began, null, year.lastDayToBegin().plusDays(1)) == Truth.TRUE
                ? Findings.NONE
                : Findings.warn(
                        Warning.of(
                                "team-perhaps-too-young",
                                "A team younger than "
                                        + RatingYear.YOUNGEST_MONTHS
                                        + " months is not rated. It is one since "
                                        + began
                                        + ", and the rated year ended on "
                                        + year.lastDay()
                                        + "; from which day the months count was not read.",
                                RatingYear.legalBasis()));
    }

    private static Findings decided(RateGroup c, RatingYear year) {
        return Timing.within(c.decidedOn(), year.to(), null) == Truth.TRUE
                ? Findings.NONE
                : Findings.warn(
                        Warning.of(
                                "rated-before-the-year-ended",
                                "The rated year "
                                        + c.year()
                                        + " ends on "
                                        + year.lastDay()
                                        + "; some possible day of "
                                        + c.decidedOn()
                                        + " is not after that.",
                                RatingYear.legalBasis()));
    }

    private static Findings guidance(RateGroup c) {
        return c.year() >= RatingYear.FIRST
                ? Findings.NONE
                : Findings.warn(
                        Warning.of(
                                "rating-before-its-guidance",
                                "The four ranks are those of a guidance of "
                                        + RatingYear.FIRST
                                        + "; under which text "
                                        + c.year()
                                        + " was rated was not read.",
                                RatingYear.legalBasis()));
    }

    private static Findings no(GroupRejection reason, String message) {
        return Findings.refuse(Refusal.of(reason, message, "/year"));
    }
}

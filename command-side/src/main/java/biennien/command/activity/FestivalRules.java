package biennien.command.activity;

import biennien.command.activity.ActivityCommand.RecordActivity;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.events.activity.Festival;
import biennien.events.law.ActivityKind;
import biennien.events.law.MovementDay;
import biennien.events.values.Period;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

/** What the decision on the day of the movement says of a festival (Decision 521/2005/QĐ-TTg). */
final class FestivalRules {

    private FestivalRules() {}

    /** Nothing but a festival has its year, which was not before the first one. */
    static Findings of(RecordActivity c) {
        var festival = c.festival();
        boolean isFestival = c.kind() == ActivityKind.FESTIVAL;
        if (festival == null) {
            return isFestival ? withoutYear() : Findings.NONE;
        }
        return isFestival ? yearOf(festival) : none(c.kind());
    }

    /** Doubtful where some possible day is none on which a festival of that year is held. */
    static Findings season(@Nullable Festival festival, Period period) {
        if (festival == null
                || Timing.within(
                                period.edtf(),
                                MovementDay.seasonFrom(festival.year()),
                                MovementDay.seasonTo(festival.year()))
                        == Truth.TRUE) {
            return Findings.NONE;
        }
        return Findings.warn(
                Warning.of(
                        "outside-festival-season",
                        "The day of the movement is 19 August, and festivals of "
                                + festival.year()
                                + " are usually held in July and August of that year; some possible"
                                + " day of "
                                + period.edtf()
                                + " is another. It is stored as stated.",
                        MovementDay.legalBasis()));
    }

    private static Findings withoutYear() {
        return Findings.warn(
                Warning.of(
                        "festival-year-unknown",
                        "It is not said of which year the festival is. Where the source tells it,"
                                + " add 'festival' with its 'year'."));
    }

    private static Findings none(ActivityKind kind) {
        return Findings.refuse(
                Refusal.of(
                        ActivityRejection.NO_FESTIVAL,
                        "'festival' is for activities of kind 'festival', not for '"
                                + kind.code()
                                + "'. Leave it out, or choose that kind.",
                        "/festival"));
    }

    private static Findings yearOf(Festival festival) {
        int year = festival.year();
        if (year < MovementDay.firstYear()) {
            return Findings.refuse(
                    Refusal.of(
                            ActivityRejection.BEFORE_FIRST_FESTIVAL,
                            "The day of the movement was held for the first time in "
                                    + MovementDay.firstYear()
                                    + "; there was none in "
                                    + year
                                    + ".",
                            "/festival/year"));
        }
        var anniversary = festival.anniversary();
        int right = MovementDay.anniversaryIn(year);
        return anniversary == null || anniversary == right
                ? Findings.NONE
                : Findings.refuse(
                        Refusal.of(
                                ActivityRejection.OTHER_ANNIVERSARY,
                                "The festival of "
                                        + year
                                        + " is anniversary "
                                        + right
                                        + " of the first one in "
                                        + MovementDay.firstYear()
                                        + ", not "
                                        + anniversary
                                        + ". Check the year or the anniversary.",
                                "/festival/anniversary"));
    }
}

package biennien.query.inspection;

import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How many days lie between two days of which each may be known only in part.
 *
 * @param min counted from the latest possible day
 * @param max counted from the earliest possible day
 */
@AllMembers
public record AgeInDays(long min, long max) {

    /**
     * Null when a bound is not known.
     *
     * @param untilEarliest first possible end of the count
     * @param untilLatest last possible end of the count
     */
    static @Nullable AgeInDays between(
            DayAnswer made, @Nullable LocalDate untilEarliest, @Nullable LocalDate untilLatest) {
        var earliest = made.earliest();
        var latest = made.latest();
        if (earliest == null || latest == null || untilEarliest == null || untilLatest == null) {
            return null;
        }
        return new AgeInDays(
                Math.max(0, ChronoUnit.DAYS.between(latest, untilEarliest)),
                Math.max(0, ChronoUnit.DAYS.between(earliest, untilLatest)));
    }
}

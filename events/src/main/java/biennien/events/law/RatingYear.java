package biennien.events.law;

import java.time.LocalDate;
import java.time.Month;

/**
 * The days that count for the rating of a grassroots team in a year: 15 November of the year before
 * to 14 November (Guidance 01/HD-BCA-V05 of 2026).
 *
 * @param to the first day that no longer counts
 */
public record RatingYear(LocalDate from, LocalDate to) {

    /** A younger team is not rated. From which day it counts back was not read. */
    public static final int YOUNGEST_MONTHS = 9;

    /** The first year that the guidance can have been used for. */
    public static final int FIRST = 2026;

    public static RatingYear of(int year) {
        var end = LocalDate.of(year, Month.NOVEMBER, 15);
        return new RatingYear(end.minusYears(1), end);
    }

    public static LegalBasis legalBasis() {
        return LegalBasis.of(Instrument.GUIDANCE_01_2026);
    }

    public LocalDate lastDay() {
        return to.minusDays(1);
    }

    /** A team that began later is too young for the rating, counted back from the last day. */
    public LocalDate lastDayToBegin() {
        return lastDay().minusMonths(YOUNGEST_MONTHS);
    }
}

package biennien.events.law;

import java.time.LocalDate;

/**
 * The day of the movement: every 19 August, held for the first time in 2005 (Decision
 * 521/2005/QĐ-TTg). Places hold their festival some weeks before or after the day itself.
 */
public final class MovementDay {

    private static final int FIRST_YEAR = 2005;
    private static final int FIRST_MONTH_OF_SEASON = 7;
    private static final int FIRST_MONTH_AFTER_SEASON = 9;

    private MovementDay() {}

    public static int firstYear() {
        return FIRST_YEAR;
    }

    /** Which anniversary of the first day a year has: the 17th in 2022. */
    public static int anniversaryIn(int year) {
        return year - FIRST_YEAR;
    }

    /** The first day on which festivals of a year are usually held. */
    public static LocalDate seasonFrom(int year) {
        return LocalDate.of(year, FIRST_MONTH_OF_SEASON, 1);
    }

    /** The first day after those on which they are usually held. */
    public static LocalDate seasonTo(int year) {
        return LocalDate.of(year, FIRST_MONTH_AFTER_SEASON, 1);
    }

    public static LegalBasis legalBasis() {
        return LegalBasis.of(Instrument.DECISION_521_2005);
    }
}

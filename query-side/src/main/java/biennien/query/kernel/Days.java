package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** The two parameters of a stretch of days, both included. */
public final class Days {

    private static final int LAST_YEAR = 9999;

    private Days() {}

    /**
     * @throws DateTimeParseException when it is no day of the years that the record can speak of
     */
    static LocalDate parse(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 0 || day.getYear() > LAST_YEAR) {
            throw new DateTimeParseException("no year from 0 to " + LAST_YEAR, text, 0);
        }
        return day;
    }

    public static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw QueryProblem.badParameter(
                    "to", "reversed-days", "'to' lies before 'from'; both days are included.");
        }
    }
}

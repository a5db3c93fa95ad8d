package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** The two parameters of a stretch of days, both included. */
public final class Days {

    private Days() {}

    public static void inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw QueryProblem.badParameter(
                    "to", "reversed-days", "'to' lies before 'from'; both days are included.");
        }
    }
}

package biennien.query.results;

import biennien.events.values.Interval;

import java.math.BigDecimal;
import java.util.List;

/**
 * Conditions on facts whose days are known in part, given by columns of the first and the last
 * possible day; an unknown end (null) is possible on every side and certain on none. The days of
 * the question are {@code :from}, {@code :to} and {@code :before}.
 */
final class Happened {

    private Happened() {}

    /** Surely on a day of the window. */
    static String surely(String earliest, String latest) {
        return "(%s >= :from AND %s <= :to)".formatted(earliest, latest);
    }

    /** Perhaps on a day of the window. */
    static String perhaps(String earliest, String latest) {
        return "(coalesce(%s <= :to, true) AND coalesce(%s >= :from, true))"
                .formatted(earliest, latest);
    }

    /** What is counted of whatever begins and ends. */
    static final List<String> BEGINNING_AND_END = List.of("opening", "new", "ended", "closing");

    /**
     * Whether something counts as opening, new, ended and closing, each as {@code <name>_surely}
     * and {@code <name>_perhaps}. What ends on a day is gone at the end of that day, so opening +
     * new − ended = closing.
     *
     * @param begun prefix of the columns of the first day
     * @param ended prefix of the columns of the last day, both null while there is no end
     * @param hasEnded whether there is an end
     */
    static String beginsAndEnds(String begun, String ended, String hasEnded) {
        return String.join(
                ",\n",
                standing("opening", ":before", begun, ended, hasEnded),
                counts(
                        "new",
                        surely(begun + "_earliest", begun + "_latest"),
                        perhaps(begun + "_earliest", begun + "_latest")),
                counts(
                        "ended",
                        hasEnded + " AND " + surely(ended + "_earliest", ended + "_latest"),
                        hasEnded + " AND " + perhaps(ended + "_earliest", ended + "_latest")),
                standing("closing", ":to", begun, ended, hasEnded));
    }

    private static String standing(
            String name, String day, String begun, String ended, String hasEnded) {
        return counts(
                name,
                "%1$s_latest <= %3$s AND (NOT %4$s OR %2$s_earliest > %3$s)"
                        .formatted(begun, ended, day, hasEnded),
                "coalesce(%1$s_earliest <= %3$s, true) AND (NOT %4$s OR coalesce(%2$s_latest > %3$s, true))"
                        .formatted(begun, ended, day, hasEnded));
    }

    /** Whether one fact counts, as {@code <name>_surely} and {@code <name>_perhaps}. */
    static String counts(String name, String surely, String perhaps) {
        return "(%2$s) AS %1$s_surely,\n(%3$s) AS %1$s_perhaps".formatted(name, surely, perhaps);
    }

    /** Of quantities in columns of {@code c}: the one that may be the most. */
    static final String LARGEST_FIRST =
            """
            c.kind IN ('OVER', 'AT_LEAST', 'ABOUT', 'MAGNITUDE', 'NOT_REPORTED') DESC,
            c.value DESC NULLS FIRST
            """;

    /** What may lie outside of the window may be nothing of it. */
    static Interval within(Interval all, boolean surely) {
        return surely ? all : new Interval(BigDecimal.ZERO, false, all.hi(), all.hiOpen());
    }
}

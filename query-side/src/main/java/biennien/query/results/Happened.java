package biennien.query.results;

import biennien.events.values.Interval;

import java.math.BigDecimal;

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

    /**
     * The eight counts of what begins and ends: opening, new, ended and closing, each as {@code
     * <name>_least} and {@code <name>_most}. What ends on a day is gone at the end of that day, so
     * opening + new − ended = closing.
     *
     * @param begun prefix of the columns of the first day
     * @param ended prefix of the columns of the last day, both null while there is no end
     * @param hasEnded whether there is an end
     */
    static String counts(String begun, String ended, String hasEnded) {
        return String.join(
                ",\n",
                standing("opening", ":before", begun, ended, hasEnded),
                count(
                        "new",
                        surely(begun + "_earliest", begun + "_latest"),
                        perhaps(begun + "_earliest", begun + "_latest")),
                count(
                        "ended",
                        hasEnded + " AND " + surely(ended + "_earliest", ended + "_latest"),
                        hasEnded + " AND " + perhaps(ended + "_earliest", ended + "_latest")),
                standing("closing", ":to", begun, ended, hasEnded));
    }

    private static String standing(
            String name, String day, String begun, String ended, String hasEnded) {
        return count(
                name,
                "%1$s_latest <= %3$s AND (NOT %4$s OR %2$s_earliest > %3$s)"
                        .formatted(begun, ended, day, hasEnded),
                "coalesce(%1$s_earliest <= %3$s, true) AND (NOT %4$s OR coalesce(%2$s_latest > %3$s, true))"
                        .formatted(begun, ended, day, hasEnded));
    }

    static String count(String name, String surely, String perhaps) {
        return """
        count(*) FILTER (WHERE %2$s) AS %1$s_least,
        count(*) FILTER (WHERE %3$s) AS %1$s_most\
        """
                .formatted(name, surely, perhaps);
    }

    /** What may lie outside of the window may be nothing of it. */
    static Interval within(Interval all, boolean surely) {
        return surely ? all : new Interval(BigDecimal.ZERO, false, all.hi(), all.hiOpen());
    }
}

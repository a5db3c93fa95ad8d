package biennien.pages.compare;

import biennien.pages.register.Line;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of one item of a register.
 *
 * @param change added, changed or removed
 * @param title what leads to the fact
 * @param unit whose fact it is; null where it has none
 * @param sides what differs, or all that is told of an item that came or went
 * @param causes the events behind it
 */
record Difference(
        String register,
        String change,
        Line title,
        @Nullable Line unit,
        List<Side> sides,
        List<Cause> causes) {

    /** One thing about it before and after; empty where there is nothing. */
    record Side(String label, boolean numeric, List<Line> before, List<Line> after) {}

    /**
     * An event behind it.
     *
     * @param kind of a correction, a code; null of any other event
     * @param reason of a correction; null where none is told or shown
     * @param source of a correction
     */
    record Cause(
            String position,
            String href,
            String moment,
            String type,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable Line source) {}
}

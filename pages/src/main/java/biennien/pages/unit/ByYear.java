package biennien.pages.unit;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The part of the figures over the years that stands on one page: so many rows and years that it
 * stays small however much was reported.
 *
 * @param rows of it
 * @param years of it, in order
 * @param from how many rows come before
 * @param of how many rows there are
 * @param earlier the last year before those shown; null when there is none
 * @param later whether there are years behind those shown
 */
record ByYear(
        List<Evidence.Series> rows,
        List<Integer> years,
        int from,
        int of,
        @Nullable Integer earlier,
        boolean later) {

    private static final int MOST_YEARS = 20;
    private static final int MOST_ROWS = 40;
    private static final int MOST_CELLS = 400;
    private static final int MOST_NUMBERS = 150;

    /** So many numbers stand in one cell; the register has the rest. */
    static final int IN_A_CELL = 3;

    /**
     * @param all rows and years that there are
     * @param until the last year to show; null for the last there is
     */
    static ByYear of(
            List<Evidence.Series> all, List<Integer> years, int from, @Nullable Integer until) {
        List<Integer> upTo = years.stream().filter(year -> until == null || year <= until).toList();
        int first = Math.max(0, upTo.size() - MOST_YEARS);
        List<Integer> shown = upTo.subList(first, upTo.size());
        int begin = Math.clamp(from, 0, all.size());
        int end = begin;
        int numbers = 0;
        while (end < all.size()
                && (end == begin
                        || end - begin < MOST_ROWS
                                && (end - begin + 1) * shown.size() <= MOST_CELLS
                                && numbers + numbers(all.get(end), shown) <= MOST_NUMBERS)) {
            numbers += numbers(all.get(end), shown);
            end++;
        }
        return new ByYear(
                all.subList(begin, end),
                shown,
                begin,
                all.size(),
                first == 0 ? null : upTo.get(first - 1),
                upTo.size() < years.size());
    }

    private static int numbers(Evidence.Series row, List<Integer> years) {
        return Math.min(IN_A_CELL, row.others().size())
                + years.stream()
                        .mapToInt(
                                year ->
                                        Math.min(
                                                IN_A_CELL,
                                                row.byYear().getOrDefault(year, List.of()).size()))
                        .sum();
    }

    /** Whether there are more rows than stand here. */
    public boolean cut() {
        return rows.size() < of;
    }

    /** Where the rows behind these begin; null when these are the last. */
    public @Nullable Integer next() {
        return from + rows.size() < of ? from + rows.size() : null;
    }

    /** The first numbers of a cell. */
    public static List<Map<String, Object>> first(@Nullable List<Map<String, Object>> cell) {
        return cell == null ? List.of() : cell.subList(0, Math.min(IN_A_CELL, cell.size()));
    }

    /** How many numbers of a cell do not stand in it. */
    public static int more(@Nullable List<Map<String, Object>> cell) {
        return cell == null ? 0 : Math.max(0, cell.size() - IN_A_CELL);
    }
}

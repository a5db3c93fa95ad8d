package biennien.pages.unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was claimed of a unit, beside what supports it. */
final class Evidence {

    /** What a number was held against, and how that came out. */
    public record Row(Map<String, Object> figure, List<Map<String, Object>> checks) {}

    /**
     * Figures of the same thing over the years.
     *
     * @param key names it in an address
     * @param figure the first of them that is shown, for its words
     * @param byYear figures of days of one year only; a year without any is a gap
     * @param others of several years, or of no known one: never spread over years
     */
    public record Series(
            String key,
            Map<String, Object> figure,
            Map<Integer, List<Map<String, Object>>> byYear,
            List<Map<String, Object>> others) {

        public int size() {
            return byYear.values().stream().mapToInt(List::size).sum() + others.size();
        }

        /** Those of one year that stand in a cell. */
        public List<Map<String, Object>> firstOf(@Nullable Integer year) {
            return ByYear.first(year == null ? others : byYear.get(year));
        }

        /** How many of that year do not. */
        public int moreOf(@Nullable Integer year) {
            return ByYear.more(year == null ? others : byYear.get(year));
        }

        /** The first of those of some years and of those of no single one, year by year. */
        public Series first(List<Integer> years, int most) {
            Map<Integer, List<Map<String, Object>>> some = new TreeMap<>();
            int left = most;
            for (Integer year : years) {
                List<Map<String, Object>> of = byYear.getOrDefault(year, List.of());
                if (!of.isEmpty()) {
                    some.put(year, of.subList(0, Math.min(left, of.size())));
                    left -= Math.min(left, of.size());
                }
            }
            return new Series(key, figure, some, others.subList(0, Math.min(left, others.size())));
        }
    }

    private Evidence() {}

    /** Each figure with its checks; nothing to compare with is no check worth a line. */
    static List<Row> rows(
            List<Map<String, Object>> figures, List<Map<String, Object>> reconciliations) {
        Map<String, List<Map<String, Object>>> byFigure = new LinkedHashMap<>();
        for (Map<String, Object> check : reconciliations) {
            byFigure.computeIfAbsent(String.valueOf(check.get("figure")), _ -> new ArrayList<>())
                    .add(check);
        }
        return figures.stream()
                .map(
                        figure ->
                                new Row(
                                        figure,
                                        byFigure.getOrDefault(
                                                String.valueOf(figure.get("id")), List.of())))
                .toList();
    }

    /**
     * Withdrawn figures count for no year. Of a hidden number it is not told what it counts; it
     * stands with those of its kind that are shown, unless they count several things.
     */
    static List<Series> series(List<Map<String, Object>> figures) {
        List<Map<String, Object>> standing =
                figures.stream().filter(each -> !"withdrawn".equals(each.get("status"))).toList();
        Map<String, Set<String>> counted = new HashMap<>();
        Map<String, Map<String, Object>> shown = new HashMap<>();
        for (Map<String, Object> figure : standing) {
            if (!isHidden(figure)) {
                String unit = unitOf(figure);
                counted.computeIfAbsent(kind(figure), _ -> new TreeSet<>()).add(unit);
                shown.putIfAbsent(key(figure, unit), figure);
            }
        }
        Map<String, Series> found = new LinkedHashMap<>();
        for (Map<String, Object> figure : standing) {
            Set<String> units = counted.getOrDefault(kind(figure), Set.of());
            String key =
                    key(
                            figure,
                            isHidden(figure) && units.size() == 1
                                    ? units.iterator().next()
                                    : unitOf(figure));
            Series series =
                    found.computeIfAbsent(
                            key,
                            _ ->
                                    new Series(
                                            key,
                                            shown.getOrDefault(key, figure),
                                            new TreeMap<>(),
                                            new ArrayList<>()));
            Integer year = Days.of(figure.get("period")).year();
            if (year == null) {
                series.others().add(figure);
            } else {
                series.byYear().computeIfAbsent(year, _ -> new ArrayList<>()).add(figure);
            }
        }
        return List.copyOf(found.values());
    }

    /** All years from the first to the last of any series, so that gaps are seen. */
    static List<Integer> years(List<Series> all) {
        TreeSet<Integer> years = new TreeSet<>();
        all.forEach(series -> years.addAll(series.byYear().keySet()));
        List<Integer> without = new ArrayList<>();
        if (!years.isEmpty()) {
            for (int year = years.first(); year <= years.last(); year++) {
                without.add(year);
            }
        }
        return without;
    }

    /** The series that was asked for, or the one with the most years. */
    static @Nullable Series chosen(List<Series> all, @Nullable String key) {
        Series most = null;
        for (Series series : all) {
            if (series.key().equals(key)) {
                return series;
            }
            if (most == null || series.byYear().size() > most.byYear().size()) {
                most = series;
            }
        }
        return most;
    }

    private static boolean isHidden(Map<String, Object> figure) {
        return "SUPPRESSED".equals(quantity(figure).get("kind"));
    }

    private static Map<?, ?> quantity(Map<String, Object> figure) {
        return figure.get("quantity") instanceof Map<?, ?> given ? given : Map.of();
    }

    private static String unitOf(Map<String, Object> figure) {
        return String.valueOf(quantity(figure).get("unit"));
    }

    private static String key(Map<String, Object> figure, String unit) {
        return kind(figure) + "/" + unit;
    }

    /** What is there on a day and what came in a time are never of one row, as in claims. */
    private static String kind(Map<String, Object> figure) {
        return String.join(
                "/",
                String.valueOf(figure.get("indicator")),
                String.valueOf(figure.get("subjectType")),
                String.valueOf(figure.get("subject")),
                String.valueOf(quantity(figure).get("measure")));
    }
}

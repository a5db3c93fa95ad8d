package biennien.pages.compare;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.register.Line;
import biennien.pages.register.Lines;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of one year as known at two positions, line by line. */
final class YearsBeside {

    /** More lines than these are shown only where they differ. */
    static final int MOST = 250;

    /**
     * A table.
     *
     * @param code T1 to T13
     */
    record Table(String code, List<Row> rows) {}

    /**
     * A line of it.
     *
     * @param mark same, differs, gone or new
     * @param then null where it was not known
     * @param now null where it is not known any more
     */
    record Row(
            String label,
            @Nullable String href,
            @Nullable Line then,
            @Nullable Line now,
            String mark) {}

    private final Lines lines;
    private final boolean vietnamese;

    YearsBeside(Lines lines, boolean vietnamese) {
        this.lines = lines;
        this.vietnamese = vietnamese;
    }

    private record Told(String label, @Nullable String href, Line line) {}

    List<Table> tables(Map<String, Object> then, Map<String, Object> now) {
        List<Table> tables = new ArrayList<>();
        Map<String, Map<String, Told>> before = told(then);
        Map<String, Map<String, Told>> after = told(now);
        Map<String, Map<String, Told>> codes = new LinkedHashMap<>(after);
        before.forEach(codes::putIfAbsent);
        for (String code : codes.keySet()) {
            List<Row> rows =
                    rows(before.getOrDefault(code, Map.of()), after.getOrDefault(code, Map.of()));
            if (!rows.isEmpty()) {
                tables.add(new Table(code, rows));
            }
        }
        return tables;
    }

    private static List<Row> rows(Map<String, Told> before, Map<String, Told> after) {
        Map<String, Told> keys = new LinkedHashMap<>(before);
        after.forEach(keys::putIfAbsent);
        List<Row> rows = new ArrayList<>();
        keys.forEach(
                (key, any) -> {
                    Told was = before.get(key);
                    Told is = after.get(key);
                    rows.add(
                            new Row(
                                    any.label(),
                                    any.href(),
                                    was == null ? null : was.line(),
                                    is == null ? null : is.line(),
                                    mark(was, is)));
                });
        return rows;
    }

    private static String mark(@Nullable Told was, @Nullable Told is) {
        if (was == null) {
            return "new";
        }
        if (is == null) {
            return "gone";
        }
        boolean same =
                was.line().text().equals(is.line().text())
                        && String.valueOf(was.line().after())
                                .equals(String.valueOf(is.line().after()));
        return same ? "same" : "differs";
    }

    private Map<String, Map<String, Told>> told(Map<String, Object> year) {
        Map<String, Map<String, Told>> tables = new LinkedHashMap<>();
        for (Object table : list(year, "tables")) {
            Map<String, Told> rows = new LinkedHashMap<>();
            list(table, "recorded").forEach(row -> rows.put(key(row), recorded(row)));
            list(table, "reported")
                    .forEach(each -> rows.put(text(each, "figure.id") + "", reported(each)));
            tables.put(String.valueOf(text(table, "code")), rows);
        }
        return tables;
    }

    private static String key(Object row) {
        return text(row, "kind")
                + "|"
                + text(row, "by")
                + "|"
                + text(row, "measure")
                + "|"
                + text(row, "unit");
    }

    private Told recorded(Object row) {
        String label = text(row, "label");
        String what = vietnamese && label != null ? label : lines.called(text(row, "kind"));
        String measure = lines.known("years.measure." + text(row, "measure"));
        String by = text(row, "by") == null ? "" : " · " + lines.called(text(row, "by"));
        return new Told(
                what
                        + by
                        + " · "
                        + (measure == null ? lines.called(text(row, "measure")) : measure),
                null,
                lines.counted(row));
    }

    private Told reported(Object each) {
        Object figure = at(each, "figure");
        Line fact =
                lines.fact("figures", text(figure, "id"), lines.called(text(figure, "indicator")));
        Line number = lines.quantity(at(figure, "quantity"), at(figure, "explain"));
        return new Told(
                fact.text()
                        + " · "
                        + lines.called(text(figure, "subject"))
                        + " · "
                        + text(figure, "unit.name"),
                fact.href(),
                number.after(
                        (number.after() == null ? "" : number.after() + "; ")
                                + lines.when(at(figure, "period"))));
    }
}

package biennien.pages.compare;

import static biennien.pages.register.Values.at;
import static biennien.pages.register.Values.list;
import static biennien.pages.register.Values.text;

import biennien.pages.register.Line;
import biennien.pages.register.Lines;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tables of one year as known at two positions, line by line, what differs first. */
final class YearsBeside {

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
            String mark) {

        boolean differs() {
            return !mark.equals("same");
        }
    }

    private final Lines lines;
    private final boolean vietnamese;

    YearsBeside(Lines lines, boolean vietnamese) {
        this.lines = lines;
        this.vietnamese = vietnamese;
    }

    private record Told(String label, @Nullable String href, Line line) {}

    /**
     * @param then the year as it was known, for the lines counted from what is recorded
     * @param now the same at the later position
     * @param figures a piece of what the API says of the reported figures at both
     * @param only whether lines that do not differ are left out
     */
    List<Table> tables(
            Map<String, Object> then,
            Map<String, Object> now,
            List<Map<String, Object>> figures,
            boolean only) {
        Map<String, List<Row>> all = new HashMap<>();
        Map<String, Map<String, Told>> before = told(then);
        Map<String, Map<String, Told>> after = told(now);
        Map<String, Map<String, Told>> codes = new LinkedHashMap<>(after);
        before.forEach(codes::putIfAbsent);
        codes.keySet()
                .forEach(
                        code ->
                                of(code, all)
                                        .addAll(
                                                rows(
                                                        before.getOrDefault(code, Map.of()),
                                                        after.getOrDefault(code, Map.of()))));
        for (Map<String, Object> figure : figures) {
            of(String.valueOf(figure.get("table")), all).add(figure(figure));
        }
        return all.entrySet().stream()
                .sorted(Comparator.comparingInt(table -> number(table.getKey())))
                .map(
                        table ->
                                new Table(
                                        table.getKey(),
                                        table.getValue().stream()
                                                .filter(row -> !only || row.differs())
                                                .sorted(Comparator.comparing(row -> !row.differs()))
                                                .toList()))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private static List<Row> of(String code, Map<String, List<Row>> all) {
        return all.computeIfAbsent(code, _ -> new ArrayList<>());
    }

    private static int number(String code) {
        return code.matches("T[0-9]{1,2}") ? Integer.parseInt(code.substring(1)) : 0;
    }

    private static List<Row> rows(Map<String, Told> before, Map<String, Told> after) {
        Map<String, Told> keys = new LinkedHashMap<>(before);
        after.forEach(keys::putIfAbsent);
        List<Row> rows = new ArrayList<>();
        keys.forEach((key, any) -> rows.add(row(any, before.get(key), after.get(key))));
        return rows;
    }

    private static Row row(Told any, @Nullable Told was, @Nullable Told is) {
        return new Row(
                any.label(),
                any.href(),
                was == null ? null : was.line(),
                is == null ? null : is.line(),
                mark(was, is));
    }

    private Row figure(Map<String, Object> figure) {
        Object before = figure.get("before");
        Object after = figure.get("after");
        Told was = before == null ? null : reported(before);
        Told is = after == null ? null : reported(after);
        return row(is != null ? is : Objects.requireNonNull(was), was, is);
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

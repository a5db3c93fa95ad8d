package biennien.pages.unit;

import biennien.pages.register.Values;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counted lines of a register turned over: a row for each kind and year, a cell for each measure.
 */
record Matrix(List<Row> rows) {

    /** One kind of subject in one year. */
    public record Row(Object kind, Object by, Map<String, Map<String, @Nullable Object>> cells) {}

    static Matrix of(List<Map<String, Object>> lines) {
        Map<List<Object>, Row> rows = new LinkedHashMap<>();
        for (Map<String, Object> line : lines) {
            Object kind = String.valueOf(line.get("kind"));
            Object by = Objects.toString(line.get("by"), "");
            rows.computeIfAbsent(List.of(kind, by), _ -> new Row(kind, by, new LinkedHashMap<>()))
                    .cells()
                    .put(String.valueOf(line.get("measure")), bounds(line));
        }
        return new Matrix(List.copyOf(rows.values()));
    }

    /** The same with the names that bounds have elsewhere. */
    private static Map<String, @Nullable Object> bounds(Map<String, Object> line) {
        Map<String, @Nullable Object> bounds = new LinkedHashMap<>(line);
        bounds.putAll(Values.bounds(line));
        return bounds;
    }
}

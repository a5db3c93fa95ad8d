package biennien.query.export;

import biennien.query.kernel.ExplainLink;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.Known;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The columns of a list: those of the kind of its items, so that every file of one list has the
 * same, whatever is in it. A part within a part is {@code part.inner}; a list within an item is one
 * cell of JSON.
 *
 * @param columns names of the columns and the way to each
 */
record Shape(Map<String, List<String>> columns) {

    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    /** The shape of what a page holds, from the type that the endpoint declares. */
    static Shape of(Type page) {
        if (page instanceof ParameterizedType type
                && type.getActualTypeArguments()[0] instanceof Class<?> item) {
            return KNOWN.computeIfAbsent(item, Shape::ofItem);
        }
        throw new IllegalArgumentException("not a page of one kind of items: " + page);
    }

    /** The same with the positions of a version behind. */
    Shape ofVersions() {
        var more = new LinkedHashMap<>(columns);
        add(more, List.of("known"), Known.class, Set.of());
        return new Shape(more);
    }

    private static Shape ofItem(Class<?> item) {
        var columns = new LinkedHashMap<String, List<String>>();
        add(columns, List.of(), item, Set.of());
        return new Shape(columns);
    }

    private static void add(
            Map<String, List<String>> columns, List<String> path, Class<?> type, Set<Class<?>> in) {
        if (type.isSealed() && type.isInterface()) {
            for (Class<?> kind : type.getPermittedSubclasses()) {
                add(columns, path, kind, in);
            }
        } else if (type.isRecord() && !isScalar(type) && !in.contains(type)) {
            var within = new HashSet<>(in);
            within.add(type);
            for (RecordComponent part : type.getRecordComponents()) {
                if (!part.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                    var way = new ArrayList<>(path);
                    way.add(part.getName());
                    add(columns, way, part.getType(), within);
                }
            }
            if (Explainable.class.isAssignableFrom(type)) {
                var way = new ArrayList<>(path);
                way.add(ExplainLink.NAME);
                columns.putIfAbsent(String.join(".", way), List.copyOf(way));
            }
        } else {
            columns.putIfAbsent(String.join(".", path), List.copyOf(path));
        }
    }

    private static boolean isScalar(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .anyMatch((Method method) -> method.isAnnotationPresent(JsonValue.class));
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The cells of one item, in the order of the columns; a missing one is empty. */
    List<JsonNode> cells(JsonNode item) {
        return columns.values().stream().map(way -> at(item, way)).toList();
    }

    private static JsonNode at(JsonNode item, List<String> way) {
        JsonNode here = item;
        for (String step : way) {
            here = here.path(step);
        }
        return here;
    }
}

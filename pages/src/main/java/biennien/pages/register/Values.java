package biennien.pages.register;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts of an answer by their names, such as {@code subject.unit}; what is not there is null. */
public final class Values {

    private Values() {}

    public static @Nullable Object at(@Nullable Object from, String path) {
        Object here = from;
        for (String name : path.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return here;
    }

    public static @Nullable String text(@Nullable Object from, String path) {
        Object found = at(from, path);
        return found == null || found.toString().isBlank() ? null : found.toString();
    }

    /** A whole number, such as a count or a position. */
    public static long number(@Nullable Object from, String path, long otherwise) {
        return at(from, path) instanceof Number number ? number.longValue() : otherwise;
    }

    @SuppressWarnings("unchecked")
    public static List<Object> list(@Nullable Object from, String path) {
        return at(from, path) instanceof List<?> list ? (List<Object>) list : List.of();
    }

    /** The bounds of a counted line, with the names that bounds have elsewhere. */
    public static Map<String, @Nullable Object> bounds(Object row) {
        Map<String, @Nullable Object> bounds = new HashMap<>();
        bounds.put("lo", at(row, "least"));
        bounds.put("loOpen", at(row, "leastOpen"));
        bounds.put("hi", at(row, "most"));
        bounds.put("hiOpen", at(row, "mostOpen"));
        bounds.put("unit", at(row, "unit"));
        return bounds;
    }
}

package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/** What lists inside facts promise: they can't change, and hold nothing twice. */
public final class Lists {

    private Lists() {}

    /** An unchangeable copy; a missing list is an empty one. */
    public static <T> List<T> distinct(String field, @Nullable List<T> items) {
        return distinctBy(field, items, Function.identity());
    }

    /** The same, where one part of an item says what it is: {@code Edge::unit}. */
    public static <T> List<T> distinctBy(
            String field, @Nullable List<T> items, Function<? super T, ?> part) {
        if (items == null) {
            return List.of();
        }
        var seen = new HashSet<Object>();
        for (T item : items) {
            if (item == null) {
                throw new MalformedValue("empty-item", "'" + field + "' has an empty item.");
            }
            var key = part.apply(item);
            if (!seen.add(key)) {
                throw new MalformedValue(
                        "listed-twice", "'" + field + "' lists " + key + " twice.");
            }
        }
        return List.copyOf(items);
    }

    public static <T> List<T> notEmpty(String field, List<T> items) {
        if (items.isEmpty()) {
            throw new MalformedValue("empty-list", "'" + field + "' needs at least one entry.");
        }
        return items;
    }
}

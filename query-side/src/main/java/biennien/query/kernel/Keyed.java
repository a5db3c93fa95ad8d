package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * An item of a list with its place in the order of the list.
 *
 * @param key what the list is ordered by, the last part unique; null is a value like any other
 * @param known since and until when the item was the last word, where versions are asked for
 */
public record Keyed<T>(T item, List<@Nullable String> key, @Nullable Known known) {

    public static <T> Keyed<T> of(T item, @Nullable Object... key) {
        return new Keyed<>(
                item,
                Collections.unmodifiableList(
                        Arrays.stream(key)
                                .<@Nullable String>map(
                                        part -> part == null ? null : part.toString())
                                .toList()),
                null);
    }

    /** The same as a version. */
    public Keyed<T> known(Known versions) {
        return new Keyed<>(item, key, versions);
    }
}

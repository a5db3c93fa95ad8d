package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * What exists only once across streams.
 *
 * @param scope what is unique, such as {@code source.alias}
 * @param key the unique value, normalised by whoever claims it
 * @param stream the holder; of a shared key the first one
 * @param position of the first event of the append that claimed it first
 * @param holder who holds it, in words; null where nobody said
 * @param shared whether every stream that says these words holds it
 */
public record Claim(
        String scope,
        String key,
        String stream,
        long position,
        @Nullable String holder,
        boolean shared) {

    /** Whether both can't hold the key. */
    boolean excludes(Claim other) {
        return shared && other.shared
                ? !Objects.equals(holder, other.holder)
                : shared != other.shared || !stream.equals(other.stream);
    }

    /** What a claim is asked for by. */
    public record Key(String scope, String key) {}
}

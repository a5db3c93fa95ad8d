package biennien.eventstore;

/**
 * What exists only once across streams.
 *
 * @param scope what is unique, such as {@code source.alias}
 * @param key the unique value, normalised by whoever claims it
 * @param stream the holder
 * @param position of the first event of the append that claimed it
 */
public record Claim(String scope, String key, String stream, long position) {

    /** What a claim is asked for by. */
    public record Key(String scope, String key) {}
}

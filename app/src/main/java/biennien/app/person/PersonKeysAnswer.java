package biennien.app.person;

import java.time.Instant;
import java.util.List;

/**
 * How the keys of persons are kept, without any key and any person.
 *
 * @param wrappedBy fingerprint of the key-encryption-key that wraps now
 * @param since when it began to (UTC)
 * @param persons how many have a key, so that their names can be read
 * @param old fingerprints of those that still unwrap; none unless a rotation is under way
 * @param toRewrap how many keys of persons are still wrapped under an old one
 * @param erased how many persons were erased
 * @param erasedSince how many of them since then: copies of the database that were made before
 *     their erasure open with the present key-encryption-key, and no longer after a rotation
 */
record PersonKeysAnswer(
        String wrappedBy,
        Instant since,
        long persons,
        List<String> old,
        long toRewrap,
        long erased,
        long erasedSince) {}

package biennien.query.ledger;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * The transparency log as everybody may see it, said once more in JSON. Nothing here is proved by
 * being said here: what counts is the signed note.
 *
 * @param origin name of the log; null before the first start is over
 * @param size of the last checkpoint, -1 before the first
 * @param root of it; hexadecimal
 * @param signedAt when it was signed (UTC); told to people only, it is not signed
 * @param checkpoint the signed note; null before the first
 * @param keys that sign, as verifier keys
 * @param quorumSize size of the last checkpoint that enough witnesses signed; null without one
 */
@AllMembers
public record LogAnswer(
        @Nullable String origin,
        long size,
        @Nullable String root,
        @Nullable Instant signedAt,
        @Nullable String checkpoint,
        List<String> keys,
        List<LogWitness> witnesses,
        @Nullable Long quorumSize) {

    /**
     * @param key verifier key of its signatures
     * @param size the last one it is known to have
     * @param cosignedAt when it signed last; null when it never did
     */
    @AllMembers
    public record LogWitness(String name, String key, long size, @Nullable Instant cosignedAt) {}
}

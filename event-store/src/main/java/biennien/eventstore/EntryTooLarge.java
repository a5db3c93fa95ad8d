package biennien.eventstore;

import biennien.ledger.Leaf;

import java.time.Instant;
import java.util.UUID;

/**
 * What the transparency log would say about an event does not fit in an entry of a tile. Nothing
 * was stored. The content of an event never is the reason, as a leaf holds hashes of it only; the
 * names of its stream and type are.
 */
public final class EntryTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** More than all the rest of a leaf can have, at any position. */
    private static final int REST = 1_024;

    /** What a character of a name becomes at most: an escape of six bytes. */
    private static final int MOST_BYTES = 6;

    private EntryTooLarge(String message) {
        super(message);
    }

    /** Refuses what could not be a leaf, wherever in the log it came to stand. */
    static void refuse(String stream, String type) {
        if ((long) MOST_BYTES * (stream.length() + type.length()) + REST <= Leaf.LIMIT_BYTES) {
            return;
        }
        byte[] hash = new byte[32];
        try {
            var _ =
                    new Leaf(
                                    stream,
                                    hash,
                                    new UUID(0, 0),
                                    hash,
                                    hash,
                                    Long.MAX_VALUE,
                                    Instant.EPOCH,
                                    Integer.MAX_VALUE,
                                    Long.MAX_VALUE,
                                    type)
                            .bytes();
        } catch (IllegalStateException tooLarge) {
            throw new EntryTooLarge(
                    "The names of stream and event have %d characters together; an entry of the log has %d bytes at most."
                            .formatted(stream.length() + type.length(), Leaf.LIMIT_BYTES));
        }
    }
}

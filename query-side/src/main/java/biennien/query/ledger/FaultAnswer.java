package biennien.query.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something stored that is not as it was signed.
 *
 * @param part {@code event}, {@code tile} or {@code checkpoint}
 * @param position the first one that is affected; of a checkpoint the last one in it
 * @param said what does not fit
 * @param goneAt when a whole pass did not find it any more; null while it is there
 */
public record FaultAnswer(
        String part, long position, String said, Instant foundAt, @Nullable Instant goneAt) {}

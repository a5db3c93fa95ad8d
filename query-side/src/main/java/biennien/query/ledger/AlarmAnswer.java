package biennien.query.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A sign that somebody was shown another log under our name.
 *
 * @param kind {@code other-root}, {@code rolled-back} or {@code not-a-continuation}
 * @param size of the tree in question
 * @param ours root of the log for it; hexadecimal, null when it has none
 * @param theirs the root that was seen; null when it was not told
 * @param toldBy a witness, the data folder, or the id of an account
 * @param evidence what was seen, word for word
 * @param acknowledged what a steward said; null while the alarm rings
 */
public record AlarmAnswer(
        UUID id,
        String kind,
        long size,
        @Nullable String ours,
        @Nullable String theirs,
        String toldBy,
        String evidence,
        Instant raisedAt,
        @Nullable Acknowledged acknowledged) {

    /**
     * @param account of the steward
     */
    public record Acknowledged(UUID account, String reason, Instant at) {}
}

package biennien.query.ledger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * How the log is kept, for stewards.
 *
 * @param origin its name; null before the first start is over
 * @param keys that sign, as verifier keys
 * @param size of the last checkpoint, -1 before the first
 * @param root of it; hexadecimal
 * @param behind how many events are recorded and not in it
 * @param trouble why nothing is signed here; null when all is well
 * @param witnessTrouble why no witness is asked here; null when all is well
 * @param quorumSize size of the last checkpoint that enough witnesses signed; null without one
 */
public record LedgerAnswer(
        @Nullable String origin,
        List<String> keys,
        long size,
        @Nullable String root,
        @Nullable Instant signedAt,
        long behind,
        @Nullable String trouble,
        @Nullable String witnessTrouble,
        List<Witness> witnesses,
        @Nullable Long quorumSize,
        SelfCheckAnswer selfCheck,
        List<AlarmAnswer> alarms) {

    /**
     * @param size the last one it is known to have
     * @param trouble why it did not sign when it was asked last; null when it did
     */
    public record Witness(
            String name,
            long size,
            @Nullable Instant askedAt,
            @Nullable Instant cosignedAt,
            @Nullable String trouble) {}

    /**
     * @param position the next event of the pass under way
     * @param begunAt of the pass under way; null between two
     * @param endedAt of the last pass
     * @param succeededAt when a pass last ended without a fault
     */
    public record SelfCheckAnswer(
            long position,
            @Nullable Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable Instant succeededAt,
            @Nullable String trouble,
            List<FaultAnswer> faults) {}
}

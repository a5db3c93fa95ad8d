package biennien.eventstore;

import java.time.Duration;

/**
 * How long an append may take, from the inside out.
 *
 * @param counterWait a writer waits this long for the counter before it lets go and tries again;
 *     shorter than {@code transaction}, so that waiting for a stuck writer is never mistaken for
 *     being one
 * @param transaction the server cuts a writer off that holds the log longer than this
 * @param callerWait a caller whose events were not stored by then gets {@link LogUnavailable}
 * @param resolution a caller whose events were sent, and of which the server did not say by then
 *     what became of them, gets {@link OutcomeUnknown}
 */
public record AppendLimits(
        Duration counterWait, Duration transaction, Duration callerWait, Duration resolution) {

    public static final AppendLimits DEFAULT =
            new AppendLimits(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30));

    public AppendLimits {
        if (counterWait.compareTo(transaction) >= 0 || callerWait.compareTo(resolution) > 0) {
            throw new IllegalArgumentException(
                    "counterWait < transaction and callerWait <= resolution are needed: %s, %s, %s, %s"
                            .formatted(counterWait, transaction, callerWait, resolution));
        }
    }

    /** The client waits a little longer for an answer than the server may take to give one. */
    Duration answer() {
        return transaction.plusSeconds(2);
    }
}

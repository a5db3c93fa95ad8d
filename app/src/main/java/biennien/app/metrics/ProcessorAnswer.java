package biennien.app.metrics;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Where a processor stands.
 *
 * @param state {@code running}; {@code replaying}: all rows are made anew; {@code failing}: the
 *     last attempt failed and is repeated; {@code stopped}; {@code elsewhere}: another process
 *     carries it
 * @param error why the last attempt failed; null when it did not
 * @param head the last position of the log
 * @param position the last one that this process has projected; null when another carries it
 * @param lagEvents how many events are left
 * @param lagSeconds how long the oldest of them waits
 * @param heartbeat when it last said that it lives, in whichever process
 */
record ProcessorAnswer(
        String processor,
        String state,
        @Nullable String error,
        long head,
        @Nullable Long position,
        long lagEvents,
        double lagSeconds,
        @Nullable Instant heartbeat,
        List<ProjectionAnswer> projections) {

    /**
     * @param position up to which its answers are true, below the first event that is parked; null
     *     when another process carries it
     * @param letters how many events are parked
     * @param lacks how many were dropped and are not yet back in its rows
     */
    record ProjectionAnswer(String projection, @Nullable Long position, long letters, long lacks) {}
}

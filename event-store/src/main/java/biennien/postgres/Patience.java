package biennien.postgres;

import java.time.Duration;
import java.util.List;

/**
 * How long we wait for what.
 *
 * @param start until PostgreSQL answers; a recovery reads up to {@code max_wal_size} of log first
 * @param stop for a fast shutdown, which writes a checkpoint
 * @param stopHard after each harder means
 * @param restarts pauses before the attempts to start it again after it died; when they are used up
 *     it is down
 * @param whileDown pause between the attempts after that
 * @param settled when it has run so long, it counts as well again
 */
record Patience(
        Duration start,
        Duration stop,
        Duration stopHard,
        List<Duration> restarts,
        Duration whileDown,
        Duration settled) {

    static final Patience DEFAULT =
            new Patience(
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(2),
                    List.of(
                            Duration.ZERO,
                            Duration.ofMillis(250),
                            Duration.ofMillis(500),
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(5)),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30));
}

package biennien.app.metrics;

import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.query.kernel.Groups;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** How far the projections are, looked at no more than once a second however many ask. */
@Component
public final class ProjectionState {
    private static final Duration FRESH = Duration.ofSeconds(1);

    /**
     * @param head the last position of the log
     * @param position the last one this process has projected, -1 before the first
     * @param behind how many events are left
     * @param lag how long the oldest event that is left waits, counted from its recording; during a
     *     replay, of those recorded since it began
     * @param error why the last attempt failed, while it is repeated; null when all is well
     * @param heartbeat when the processor last said that it lives, in whichever process it runs
     * @param deadLetters parked events by processing group
     * @param lacking events that were dropped and are not back in the rows, by processing group
     * @param deadSequences how many sequences have parked events
     */
    public record State(
            Instant seen,
            long head,
            long position,
            long behind,
            Duration lag,
            boolean replaying,
            boolean working,
            @Nullable String error,
            Instant heartbeat,
            Map<String, Long> deadLetters,
            Map<String, Long> lacking,
            long deadSequences) {}

    private final EventProcessingConfiguration processing;
    private final LogReader log;
    private final JdbcClient jdbc;
    private final Clock clock = Clock.systemUTC();
    private final AtomicReference<State> latest = new AtomicReference<>();

    ProjectionState(EventProcessingConfiguration processing, LogReader log, JdbcClient jdbc) {
        this.processing = processing;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Throws when the database does not answer. */
    public State now() {
        State known = latest.get();
        Instant now = clock.instant();
        if (known == null || known.seen().plus(FRESH).isBefore(now)) {
            known = look(now);
            latest.set(known);
        }
        return known;
    }

    private State look(Instant now) {
        // None in a process that only handles commands.
        Optional<StreamingEventProcessor> processor =
                processing.eventProcessor(Groups.PROCESSOR, StreamingEventProcessor.class);
        long head = log.head();
        Map<Integer, EventTrackerStatus> segments =
                processor.map(StreamingEventProcessor::processingStatus).orElse(Map.of());
        OptionalLong reached =
                segments.values().stream()
                        .mapToLong(status -> status.getCurrentPosition().orElse(-1))
                        .min();
        boolean replaying = segments.values().stream().anyMatch(EventTrackerStatus::isReplaying);
        boolean failing = segments.values().stream().anyMatch(EventTrackerStatus::isErrorState);
        long position = reached.orElse(-1);
        long since =
                segments.values().stream()
                        .mapToLong(status -> status.getResetPosition().orElse(-1))
                        .max()
                        .orElse(-1);
        boolean here = reached.isPresent();
        return new State(
                now,
                head,
                position,
                here ? Math.max(0, head - position) : 0,
                here
                        ? lag(Math.max(position, replaying ? since : -1) + 1, head, now)
                        : Duration.ZERO,
                replaying,
                processor.map(StreamingEventProcessor::isRunning).orElse(true) && !failing,
                segments.values().stream()
                        .filter(EventTrackerStatus::isErrorState)
                        .map(status -> inWords(status.getError()))
                        .findFirst()
                        .orElse(null),
                heartbeat(),
                counted(
                        """
                        SELECT processing_group, count(*) FROM eventstore.dead_letter
                         GROUP BY processing_group
                        """),
                counted(
                        """
                        SELECT processing_group, count(*) FROM rebuild.dropped_letter
                         WHERE letter NOT IN (SELECT letter FROM rebuild.repaired_letter)
                         GROUP BY processing_group
                        """),
                deadSequences());
    }

    private static String inWords(Throwable error) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(error));
    }

    private Duration lag(long oldestLeft, long head, Instant now) {
        if (oldestLeft > head) {
            return Duration.ZERO;
        }
        return log.at(oldestLeft)
                .map(StoredEvent::recordedAt)
                .map(recorded -> Duration.between(recorded, now))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    private Instant heartbeat() {
        return jdbc.sql(
                        """
                        SELECT max(touched_at) FROM eventstore.token_entry
                         WHERE processor_name = :processor AND owner IS NOT NULL
                        """)
                .param("processor", Groups.PROCESSOR)
                .query(String.class)
                .optional()
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
    }

    private Map<String, Long> counted(String sql) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(sql)
                .query(
                        row -> {
                            counts.put(row.getString(1), row.getLong(2));
                        });
        return counts;
    }

    private long deadSequences() {
        return jdbc.sql(
                        """
                        SELECT count(DISTINCT (processing_group, sequence_identifier))
                          FROM eventstore.dead_letter
                        """)
                .query(Long.class)
                .single();
    }
}

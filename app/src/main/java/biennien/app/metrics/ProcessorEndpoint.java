package biennien.app.metrics;

import biennien.app.Settings;
import biennien.app.axon.ProcessingGroups;
import biennien.app.metrics.ProcessorAnswer.ProjectionAnswer;
import biennien.app.metrics.ProjectionState.State;
import biennien.query.kernel.Groups;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far what is recorded has been projected, for stewards. */
@RestController
class ProcessorEndpoint {

    record ProcessorList(List<ProcessorAnswer> items) {}

    private final ProjectionState projections;
    private final ProcessingGroups groups;
    private final JdbcClient jdbc;
    private final boolean here;

    ProcessorEndpoint(
            ProjectionState projections,
            ProcessingGroups groups,
            JdbcClient jdbc,
            Settings settings) {
        this.projections = projections;
        this.groups = groups;
        this.jdbc = jdbc;
        this.here = settings.role().projects();
    }

    @GetMapping("/api/v1/admin/processors")
    ProcessorList list() {
        State now = projections.now();
        Long position = here ? now.position() : null;
        return new ProcessorList(
                List.of(
                        new ProcessorAnswer(
                                Groups.PROCESSOR,
                                state(now),
                                now.error(),
                                now.head(),
                                position,
                                now.behind(),
                                now.lag().toMillis() / 1000.0,
                                now.heartbeat().equals(Instant.EPOCH) ? null : now.heartbeat(),
                                parts(now, position))));
    }

    private String state(State now) {
        if (!here) {
            return "elsewhere";
        }
        if (now.error() != null) {
            return "failing";
        }
        if (!now.working()) {
            return "stopped";
        }
        return now.replaying() ? "replaying" : "running";
    }

    private List<ProjectionAnswer> parts(State now, @Nullable Long position) {
        Map<String, Long> firstParked = firstParked();
        return groups.names().stream()
                .map(
                        group ->
                                new ProjectionAnswer(
                                        group,
                                        reached(position, firstParked.get(group)),
                                        now.deadLetters().getOrDefault(group, 0L),
                                        now.lacking().getOrDefault(group, 0L)))
                .toList();
    }

    private static @Nullable Long reached(@Nullable Long position, @Nullable Long parked) {
        return position == null || parked == null
                ? position
                : Long.valueOf(Math.min(position, parked - 1));
    }

    private Map<String, Long> firstParked() {
        Map<String, Long> first = new TreeMap<>();
        jdbc.sql(
                        """
                        SELECT letter.processing_group, min(event.position)
                          FROM eventstore.dead_letter letter
                          JOIN eventstore.event event
                            ON event.stream = letter.aggregate_identifier
                           AND event.sequence = letter.sequence_number
                         GROUP BY letter.processing_group
                        """)
                .query(
                        row -> {
                            first.put(row.getString(1), row.getLong(2));
                        });
        return first;
    }
}

package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service.Answer;
import biennien.query.kernel.Groups;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

/** Many events at once are projected as if they came one by one, whatever happens to them. */
class LargeBatchTest {
    private static final int EACH = 40;

    @Test
    void an_event_that_fails_amid_a_large_batch_parks_itself_and_its_successors_only() {
        try (Service service = Service.start(Map.of())) {
            service.jdbc()
                    .sql(
                            "ALTER TABLE readmodel.source ADD CONSTRAINT no_such_title"
                                    + " CHECK (title <> 'Hai')")
                    .update();
            processor(service).shutDown();
            record(service, 0);
            long bad = source(service, "source:bad", "Hai").position();
            record(service, EACH);
            long successor = alias(service, "source:bad").position();
            record(service, 2 * EACH);

            processor(service).start();
            caughtUp(service);

            assertThat(parked(service))
                    .as("the event and the one after it in its stream")
                    .isEqualTo("source: 2");
            assertThat(service.anonymous().get("/api/v1/sources").header("X-Basis"))
                    .isEqualTo(String.valueOf(bad - 1));
            assertThat(count(service, "source")).isEqualTo(3 * EACH);
            assertThat(count(service, "unit_life")).isEqualTo(3 * EACH);
            assertThat(count(service, "timeline")).isEqualTo(service.head() + 1);

            service.jdbc()
                    .sql("ALTER TABLE readmodel.source DROP CONSTRAINT no_such_title")
                    .update();
            service.bean(EventProcessingConfiguration.class)
                    .sequencedDeadLetterProcessor(Groups.SOURCE)
                    .orElseThrow()
                    .processAny();

            assertThat(parked(service)).isEmpty();
            assertThat(count(service, "source")).isEqualTo(3 * EACH + 1);
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/sources/source:bad", "minPosition", successor)
                                    .json()
                                    .at("/aliases/0")
                                    .asString())
                    .isEqualTo("Số hai");
        }
    }

    @Test
    void a_batch_that_loses_its_connection_halfway_is_repeated_and_doubles_nothing()
            throws SQLException {
        try (Service service = Service.start(Map.of())) {
            processor(service).shutDown();
            record(service, 0);
            record(service, EACH);

            try (Connection held = service.bean(DataSource.class).getConnection();
                    Statement statement = held.createStatement()) {
                held.setAutoCommit(false);
                // The batch comes as far as the sources, with its units and lines written.
                statement.execute("LOCK TABLE readmodel.source IN EXCLUSIVE MODE");
                processor(service).start();
                await().atMost(Duration.ofSeconds(30)).until(() -> waiting(service) != 0);
                // Not even half: what came before the first of the sources, at most.
                assertThat(count(service, "timeline")).isLessThan(EACH);
                service.jdbc()
                        .sql("SELECT pg_terminate_backend(:pid)")
                        .param("pid", waiting(service))
                        .query(Boolean.class)
                        .single();
                held.rollback();
            }
            caughtUp(service);

            assertThat(parked(service)).isEmpty();
            assertThat(count(service, "source")).isEqualTo(2 * EACH);
            assertThat(count(service, "unit_life")).isEqualTo(2 * EACH);
            assertThat(count(service, "timeline")).isEqualTo(service.head() + 1);
        }
    }

    private static void record(Service service, int from) {
        for (int i = from; i < from + EACH; i++) {
            service.recorder()
                    .post(
                            "/api/v1/units",
                            Map.of(
                                    "id",
                                    "unit:large-" + i,
                                    "description",
                                    Map.of("level", "province", "name", "Tỉnh " + i)))
                    .position();
            source(service, "source:large-" + i, "Báo cáo " + i).position();
        }
    }

    private static Answer source(Service service, String id, String title) {
        return service.recorder()
                .post("/api/v1/sources", Map.of("id", id, "kind", "press-article", "title", title));
    }

    private static Answer alias(Service service, String id) {
        return service.recorder()
                .post("/api/v1/sources/" + id + "/add-alias", Map.of("alias", "Số hai"));
    }

    private static StreamingEventProcessor processor(Service service) {
        return service.bean(EventProcessingConfiguration.class)
                .eventProcessor(Groups.PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private static void caughtUp(Service service) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                processor(service).processingStatus().values().stream()
                                        .anyMatch(
                                                status ->
                                                        status.getCurrentPosition().orElse(-1)
                                                                == service.head()));
    }

    /** Process id of the connection that waits for the lock, 0 when none does. */
    private static int waiting(Service service) {
        return service.jdbc()
                .sql(
                        """
                        SELECT coalesce(max(pid), 0) FROM pg_stat_activity
                         WHERE datname = current_database()
                           AND cardinality(pg_blocking_pids(pid)) > 0
                        """)
                .query(Integer.class)
                .single();
    }

    private static long count(Service service, String table) {
        return service.jdbc()
                .sql("SELECT count(*) FROM readmodel." + table)
                .query(Long.class)
                .single();
    }

    /** How many of which groups. */
    private static String parked(Service service) {
        return service.jdbc()
                .sql(
                        """
                        SELECT coalesce(string_agg(letters, ', ' ORDER BY letters), '')
                          FROM (SELECT processing_group || ': ' || count(*) AS letters
                                  FROM eventstore.dead_letter GROUP BY processing_group) parked
                        """)
                .query(String.class)
                .single();
    }
}

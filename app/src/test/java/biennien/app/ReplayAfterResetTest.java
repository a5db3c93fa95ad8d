package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.query.kernel.Groups;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The read models are nothing but the log, read again. */
class ReplayAfterResetTest {

    @Test
    void a_reset_and_a_complete_replay_give_the_same_rows() {
        try (Service service = Service.start(Map.of("biennien.demo", "true"))) {
            StreamingEventProcessor processor =
                    service.bean(EventProcessingConfiguration.class)
                            .eventProcessor(Groups.PROCESSOR, StreamingEventProcessor.class)
                            .orElseThrow();
            caughtUp(service, processor);
            Map<String, String> before = tables(service);
            assertThat(before).isNotEmpty();

            processor.shutDown();
            processor.resetTokens();
            Map<String, String> empty = tables(service);
            processor.start();
            caughtUp(service, processor);

            assertThat(empty).isNotEqualTo(before);
            assertThat(tables(service)).isEqualTo(before);
            // A token that still said "replay" would make the next events look old.
            long next =
                    service.recorder()
                            .post(
                                    "/api/v1/units",
                                    """
                                    {"id":"unit:after-replay",
                                     "description":{"level":"province","name":"Sau"}}
                                    """)
                            .position();
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/units/unit:after-replay", "minPosition", next)
                                    .status())
                    .isEqualTo(200);
        }
    }

    private static void caughtUp(Service service, StreamingEventProcessor processor) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                processor.processingStatus().values().stream()
                                        .anyMatch(
                                                (EventTrackerStatus status) ->
                                                        status.getCurrentPosition().orElse(-1)
                                                                == service.head()));
    }

    /** A digest of the rows of each table, whatever their order. */
    private static Map<String, String> tables(Service service) {
        List<String> names =
                service.jdbc()
                        .sql(
                                """
                                SELECT tablename FROM pg_tables
                                 WHERE schemaname = 'readmodel'
                                   AND tablename <> 'flyway_schema_history'
                                """)
                        .query(String.class)
                        .list();
        Map<String, String> digests = new TreeMap<>();
        for (String name : names) {
            digests.put(
                    name,
                    service.jdbc()
                            .sql(
                                    "SELECT count(*) || ' rows, md5 ' || coalesce(md5(string_agg(r,"
                                            + " E'\\n' ORDER BY r)), '') FROM (SELECT t::text AS r"
                                            + " FROM readmodel."
                                            + name
                                            + " t) rows")
                            .query(String.class)
                            .single());
        }
        return digests;
    }
}

package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service.Answer;

import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** An event that a projection can't handle is parked, and the answers say so by their basis. */
class ParkedEventTest {

    @Test
    void a_failed_statement_parks_its_event_and_the_others_go_on() {
        try (Service service = Service.start(Map.of())) {
            long good = unit(service, "unit:good", "Một").position();
            assertThat(read(service, "unit:good", good).status()).isEqualTo(200);
            // One projection can't store one name; nothing else is wrong.
            service.jdbc()
                    .sql(
                            "ALTER TABLE readmodel.source ADD CONSTRAINT no_such_title"
                                    + " CHECK (title <> 'Hai')")
                    .update();

            long bad = source(service, "source:bad", "Hai").position();
            long later = unit(service, "unit:later", "Ba").position();

            // Other groups pass by; the group of the parked event stays before it.
            assertThat(read(service, "unit:later", later).status()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(parked(service, "source")).isEqualTo(1));
            Answer sources = service.anonymous().get("/api/v1/sources");
            assertThat(sources.header("X-Basis")).isEqualTo(String.valueOf(bad - 1));
            assertThat(
                            service.anonymous()
                                    .get("/actuator/prometheus")
                                    .text()
                                    .contains("biennien_dead_letters{processor=\"source\"} 1.0"))
                    .isTrue();

            service.jdbc()
                    .sql("ALTER TABLE readmodel.source DROP CONSTRAINT no_such_title")
                    .update();
            service.bean(EventProcessingConfiguration.class)
                    .sequencedDeadLetterProcessor("source")
                    .orElseThrow()
                    .processAny();

            assertThat(parked(service, "source")).isZero();
            assertThat(
                            service.anonymous()
                                    .get("/api/v1/sources/source:bad", "minPosition", later)
                                    .status())
                    .isEqualTo(200);
        }
    }

    private static long parked(Service service, String group) {
        return service.jdbc()
                .sql("SELECT count(*) FROM eventstore.dead_letter WHERE processing_group = :group")
                .param("group", group)
                .query(Long.class)
                .single();
    }

    private static Answer unit(Service service, String id, String name) {
        return service.recorder()
                .post(
                        "/api/v1/units",
                        Map.of("id", id, "description", Map.of("level", "province", "name", name)));
    }

    private static Answer source(Service service, String id, String title) {
        return service.recorder()
                .post("/api/v1/sources", Map.of("id", id, "kind", "press-article", "title", title));
    }

    private static Answer read(Service service, String id, long position) {
        return service.anonymous().get("/api/v1/units/" + id, "minPosition", position);
    }
}

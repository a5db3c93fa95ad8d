package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service.Answer;

import org.junit.jupiter.api.Test;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a dashboard reads. */
class MetricsTest {
    private final Service service = Service.shared();

    @Test
    void the_log_and_its_projections_are_told() {
        Answer made = service.recorder().post("/api/v1/units", unit("unit:metrics-a"));
        service.recorder().post("/api/v1/units", unit("unit:metrics-a"));

        await().untilAsserted(
                        () -> {
                            String page = page();
                            assertThat(value(page, "biennien_log_position"))
                                    .isGreaterThanOrEqualTo(made.position());
                            assertThat(
                                            value(
                                                    page,
                                                    "biennien_projection_position{processor=\"readmodel\"}"))
                                    .isGreaterThanOrEqualTo(made.position());
                            assertThat(value(page, "biennien_projection_lag_events{")).isZero();
                            assertThat(value(page, "biennien_projection_lag_seconds{")).isZero();
                            assertThat(value(page, "biennien_projection_replaying{")).isZero();
                            assertThat(
                                            value(
                                                    page,
                                                    "biennien_projection_heartbeat_timestamp_seconds{"))
                                    .isGreaterThan(1_700_000_000);
                            assertThat(value(page, "biennien_dead_letters{processor=\"unit\"}"))
                                    .isZero();
                            assertThat(value(page, "biennien_dead_letter_capacity_ratio")).isZero();
                            assertThat(
                                            value(
                                                    page,
                                                    "biennien_append_seconds_count{outcome=\"stored\"}"))
                                    .isPositive();
                            assertThat(
                                            value(
                                                    page,
                                                    "biennien_commands_total{command=\"EstablishUnit\",outcome=\"accepted\"}"))
                                    .isPositive();
                            assertThat(
                                            value(
                                                    page,
                                                    "biennien_commands_total{command=\"EstablishUnit\",outcome=\"rejected\"}"))
                                    .isPositive();
                        });
    }

    @Test
    void a_repeat_with_the_same_key_is_counted_as_a_duplicate() {
        String duplicates =
                "biennien_commands_total{command=\"EstablishUnit\",outcome=\"duplicate\"}";
        var once = service.recorder().with("Idempotency-Key", "metrics-duplicate");
        once.post("/api/v1/units", unit("unit:metrics-c"));
        once.post("/api/v1/units", unit("unit:metrics-c"));

        await().untilAsserted(() -> assertThat(value(page(), duplicates)).isEqualTo(1));
    }

    /**
     * Each would be refused by the log and decided twice, if its process had to hear of the last.
     */
    @Test
    void what_a_process_recorded_of_units_it_knows_when_the_next_command_comes() {
        String refused = "biennien_append_seconds_count{outcome=\"conflict\"}";
        service.recorder().post("/api/v1/units", unit("unit:metrics-known-0"));
        double before = value(page(), refused);
        for (int i = 1; i <= 5; i++) {
            Answer made = service.recorder().post("/api/v1/units", unit("unit:metrics-known-" + i));
            assertThat(made.status()).isEqualTo(201);
        }

        assertThat(value(page(), refused)).isEqualTo(before);
    }

    @Test
    void messages_and_connections_are_told_beside_them() {
        service.recorder().post("/api/v1/units", unit("unit:metrics-b"));

        await().untilAsserted(
                        () ->
                                assertThat(page())
                                        .contains(
                                                "commandBus_",
                                                "eventStore_",
                                                "eventProcessor_",
                                                "hikaricp_connections")
                                        .doesNotContainPattern(
                                                "(commandBus|eventStore|eventProcessor)_.*quantile="));
    }

    @Test
    void commands_are_timed_by_what_became_of_them() {
        String timed = "commandBus_%sTimer_seconds_count{payloadType=\"EstablishUnit\"}";
        service.recorder().post("/api/v1/units", unit("unit:metrics-timed"));
        await().untilAsserted(
                        () -> assertThat(value(page(), timed.formatted("success"))).isPositive());
        double all = value(page(), timed.formatted("all"));
        double success = value(page(), timed.formatted("success"));
        double failure = value(page(), timed.formatted("failure"));

        Answer again = service.recorder().post("/api/v1/units", unit("unit:metrics-timed"));

        assertThat(again.status()).isBetween(400, 499);
        await().untilAsserted(
                        () -> {
                            assertThat(value(page(), timed.formatted("all"))).isEqualTo(all + 1);
                            assertThat(value(page(), timed.formatted("failure")))
                                    .isEqualTo(failure + 1);
                            assertThat(value(page(), timed.formatted("success")))
                                    .isEqualTo(success);
                        });
    }

    @Test
    void the_service_is_up_when_its_parts_are() {
        Answer health = service.anonymous().get("/actuator/health");
        Answer detailed = service.admin().get("/actuator/health");

        assertThat(health.json().path("status").asString()).isEqualTo("UP");
        assertThat(health.json().has("components")).isFalse();
        assertThat(detailed.json().at("/components/db/status").asString()).isEqualTo("UP");
        assertThat(detailed.json().at("/components/log/status").asString()).isEqualTo("UP");
        assertThat(detailed.json().at("/components/projection/status").asString()).isEqualTo("UP");
    }

    private String page() {
        Answer answer = service.anonymous().get("/actuator/prometheus");
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static String unit(String id) {
        return """
        {"id":"%s","description":{"level":"province","name":"%s"}}
        """
                .formatted(id, id.replaceAll(".*:", "").replace('-', ' '));
    }

    /** Of the first line that begins so. */
    private static double value(String page, String beginning) {
        Matcher line =
                Pattern.compile("^" + Pattern.quote(beginning) + "\\S* (\\S+)$", Pattern.MULTILINE)
                        .matcher(page);
        assertThat(line.find()).as("%s in%n%s", beginning, page).isTrue();
        return Double.parseDouble(line.group(1));
    }
}

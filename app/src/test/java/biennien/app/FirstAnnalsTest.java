package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/** What a fresh service knows. */
class FirstAnnalsTest {
    @TempDir Path data;

    @Test
    void a_fresh_service_answers_from_the_five_articles_and_a_second_start_adds_nothing() {
        try (TestDatabase database = TestPostgres.newDatabase()) {
            long head;
            try (Service service = start(database)) {
                head = service.head();
                Answer figures =
                        service.anonymous()
                                .get(
                                        "/api/v1/figures",
                                        "unit",
                                        "Thành phố Sơn La",
                                        "indicator",
                                        "weapon-handover-count",
                                        "minPosition",
                                        head);

                assertThat(figures.status()).as(figures.text()).isEqualTo(200);
                assertThat(figures.json().at("/items/0/quantity/value").asInt()).isEqualTo(71);
                assertThat(figures.json().at("/items/0/quantity/kind").asString())
                        .isEqualTo("EXACT");
                assertThat(figures.json().at("/items/0/quote").asString()).isNotBlank();
                assertThat(loaderIsDisabled(service)).isTrue();
            }
            try (Service service = start(database)) {
                assertThat(service.head()).isEqualTo(head);
            }
        }
    }

    @Test
    void a_load_that_was_stopped_is_finished_by_the_next_start() {
        try (TestDatabase database = TestPostgres.newDatabase()) {
            long head;
            try (Service service = start(database)) {
                head = service.head();
                // As if it had been stopped before its end: everything is sent again.
                service.jdbc()
                        .sql("UPDATE accounts.account SET disabled_at = NULL WHERE name = 'annals'")
                        .update();
            }
            try (Service service = start(database)) {
                assertThat(service.head()).isEqualTo(head);
                assertThat(loaderIsDisabled(service)).isTrue();
            }
        }
    }

    private Service start(TestDatabase database) {
        return Service.start(
                database, Map.of("biennien.demo", "true", "biennien.data", data.toString()));
    }

    private static boolean loaderIsDisabled(Service service) {
        return service.jdbc()
                .sql("SELECT disabled_at IS NOT NULL FROM accounts.account WHERE name = 'annals'")
                .query(Boolean.class)
                .single();
    }
}

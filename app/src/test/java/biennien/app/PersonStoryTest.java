package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A name is read by few, for a purpose, and each time the log says so first. */
class PersonStoryTest {
    private static final String UNIT = "unit:names-story";
    private static final String PURPOSE = "Kiểm tra hồ sơ khen thưởng";

    private final Service service = Service.shared();
    private final Caller inspector = service.inspector();

    @BeforeEach
    void unit() {
        service.recorder()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Xem Tên"}}
                        """
                                .formatted(UNIT));
    }

    @Test
    void an_inspector_finds_the_person_and_reads_the_name_once_it_is_recorded() {
        Answer commended = commend("person:read-1", "Lý Văn Đọc");
        String person =
                inspector
                        .get(
                                "/api/v1/commendations/" + commended.id(),
                                "minPosition",
                                commended.position())
                        .json()
                        .at("/recipient/person")
                        .asString();

        Answer revealed = reveal(inspector, person, PURPOSE);

        assertThat(revealed.status()).as(revealed.text()).isEqualTo(200);
        assertThat(revealed.json().path("names")).isEqualTo(Annals.json("[\"Lý Văn Đọc\"]"));
        assertThat(revealed.id()).isEqualTo("person:read-1");
        assertThat(revealed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stored(revealed.position(), "payload"))
                .isEqualTo("{\"id\":\"person:read-1\",\"purpose\":\"Kiểm tra hồ sơ khen thưởng\"}");
        assertThat(stored(revealed.position(), "metadata"))
                .contains(inspector.get("/api/v1/accounts/me").id());
        assertThat(reveal(service.admin(), person, PURPOSE).position())
                .isGreaterThan(revealed.position());
    }

    @Test
    void each_distinct_name_of_a_person_is_answered_once() {
        commend("person:twice-1", "Hoàng Thị Hai Lần");
        commend("person:twice-1", "Hoàng Thị Hai Lần");
        commend("person:twice-1", "Hoàng Hai Lần");

        assertThat(reveal(inspector, "person:twice-1", PURPOSE).json().path("names"))
                .isEqualTo(Annals.json("[\"Hoàng Thị Hai Lần\",\"Hoàng Hai Lần\"]"));
    }

    @Test
    void nobody_else_reads_a_name_or_learns_its_id_and_nothing_is_recorded() {
        Answer commended = commend("person:others-1", "Đinh Văn Khác");
        long head = service.head();

        Answer anonymous = reveal(service.anonymous(), "person:others-1", PURPOSE);
        assertThat(anonymous.status()).isEqualTo(401);
        for (Caller other : List.of(service.reader(), service.recorder())) {
            Answer no = reveal(other, "person:others-1", PURPOSE);
            assertThat(no.status()).as(no.text()).isEqualTo(403);
            assertThat(no.problem()).isEqualTo("wrong-role");
            assertThat(
                            other.get(
                                            "/api/v1/commendations/" + commended.id(),
                                            "minPosition",
                                            commended.position())
                                    .text())
                    .doesNotContain("person:");
        }
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void whoever_is_not_known_or_was_erased_has_no_name_to_read() {
        commend("person:erased-1", "Mai Thị Xóa");
        erase("person:erased-1");
        long head = service.head();

        Answer unknown = reveal(inspector, "person:nobody-at-all", PURPOSE);
        Answer erased = reveal(inspector, "person:erased-1", PURPOSE);

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("no-such-person");
        assertThat(erased.status()).isEqualTo(410);
        assertThat(erased.problem()).isEqualTo("person-erased");
        assertThat(reveal(inspector, "somebody", PURPOSE).status()).isEqualTo(400);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void a_reading_that_meets_an_erasure_under_way_is_neither_recorded_nor_answered()
            throws Exception {
        commend("person:meets-1", "Phùng Văn Gặp");
        long head = service.head();

        CompletableFuture<Answer> reading =
                service.bean(TransactionTemplate.class)
                        .execute(
                                _ -> {
                                    erase("person:meets-1");
                                    return CompletableFuture.supplyAsync(
                                            () -> reveal(inspector, "person:meets-1", PURPOSE));
                                });

        Answer no = reading.get(30, TimeUnit.SECONDS);
        assertThat(no.status()).as(no.text()).isEqualTo(410);
        assertThat(no.problem()).isEqualTo("person-erased");
        assertThat(service.head()).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"purpose\":null}",
                "{\"purpose\":\"\"}",
                "{\"purpose\":\"   \"}",
                "{\"purpose\":7}",
                "{\"purpose\":\"Kiểm tra hồ sơ\",\"name\":\"x\"}"
            })
    void a_reading_without_a_purpose_is_refused(String body) {
        commend("person:purpose-1", "Tạ Văn Cớ");

        Answer no = inspector.post("/api/v1/persons/person:purpose-1/reveal", body);

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(no.text()).doesNotContain("Tạ Văn Cớ");
    }

    @Test
    void a_purpose_says_something_and_names_nobody() {
        commend("person:purpose-2", "Tạ Văn Cớ");

        Answer little = reveal(inspector, "person:purpose-2", "....");
        Answer naming = reveal(inspector, "person:purpose-2", "Có phải Tạ Văn Cớ không");

        assertThat(little.status()).isEqualTo(422);
        assertThat(little.problem()).isEqualTo("purpose-unsaid");
        assertThat(naming.status()).isEqualTo(422);
        assertThat(naming.problem()).isEqualTo("person-named");
        assertThat(Stored.places(service, "Tạ Văn Cớ")).isEmpty();
    }

    @Test
    void an_answer_with_a_name_is_never_kept_to_be_given_again() {
        commend("person:key-1", "Cao Thị Giữ");
        long head = service.head();

        Answer no = reveal(inspector.with("Idempotency-Key", "names-1"), "person:key-1", PURPOSE);

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(no.problem()).isEqualTo("no-repeat");
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void after_it_was_read_a_name_is_in_no_table_no_metric_and_no_line_of_the_log_file() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(lines);
        try {
            commend("person:trace-1", "Vương Thị Dấu Vết");
            Answer revealed = reveal(inspector, "person:trace-1", PURPOSE);
            assertThat(revealed.text()).contains("Vương Thị Dấu Vết");
            inspector.get("/api/v1/timeline", "minPosition", revealed.position());
        } finally {
            root.detachAppender(lines);
        }

        assertThat(Stored.places(service, "Vương Thị Dấu Vết")).isEmpty();
        assertThat(Stored.places(service, "person:trace-1"))
                .as("the search itself finds what is there")
                .contains("readmodel.commendation.person", "eventstore.event.payload");
        assertThat(service.admin().get("/actuator/prometheus").text())
                .doesNotContain("Dấu Vết", "person:trace-1");
        assertThat(List.copyOf(lines.list))
                .allSatisfy(
                        line -> assertThat(line.getFormattedMessage()).doesNotContain("Dấu Vết"));
        Answer timeline = service.anonymous().get("/api/v1/timeline", "kind", "person");
        assertThat(timeline.text())
                .contains("Name read: a commended person")
                .doesNotContain("Dấu Vết", "khen thưởng", "person:");
    }

    private Answer commend(String person, String name) {
        Answer made =
                service.recorder()
                        .post(
                                "/api/v1/commendations",
                                """
                                {"form":"giay-khen","conferrer":"commune-pc-chair",
                                 "recipient":{"kind":"individual","count":1,"name":"%s",
                                              "personId":"%s"},
                                 "unit":"%s","conferredOn":"2025-08-19","ground":"movement"}
                                """
                                        .formatted(name, person, UNIT));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static Answer reveal(Caller caller, String person, String purpose) {
        return caller.post("/api/v1/persons/" + person + "/reveal", Map.of("purpose", purpose));
    }

    private String stored(long position, String column) {
        return new String(
                service.jdbc()
                        .sql(
                                "SELECT %s FROM eventstore.event WHERE position = :position"
                                        .formatted(column))
                        .param("position", position)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);
    }

    private void erase(String person) {
        service.jdbc()
                .sql("INSERT INTO keys.tombstone (person) VALUES (:person)")
                .param("person", person)
                .update();
        service.jdbc()
                .sql("DELETE FROM keys.person_key WHERE person = :person")
                .param("person", person)
                .update();
    }
}

package biennien.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.command.kernel.CommandDispatch;
import biennien.command.person.NameSealer.ErasedPerson;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.values.HoldsPersonalText;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whoever is erased can't be read any more and doesn't come back; everybody else stays. */
class ErasureTest {
    private static final String FIELD = "/recipient/person";
    private static final String UNIT = "unit:erasure";

    private final Service service = Service.shared();
    private final PersonKeys keys = service.bean(PersonKeys.class);

    @Test
    void an_erased_person_is_gone_and_refused_while_others_still_read() {
        unit(service);
        PersonalText mau = stored(commend(service, "person:mau-1", "Nguyễn Văn Mẫu"));
        PersonalText hai = stored(commend(service, "person:hai-1", "Trần Thị Hai"));
        assertThat(keys.open(FIELD, mau)).contains(new Name("Nguyễn Văn Mẫu"));
        long head = service.head();

        erase(service.jdbc(), "person:mau-1");
        Answer again = commend(service, "person:mau-1", "Nguyễn Văn Mẫu");

        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("person-erased");
        assertThat(again.text()).doesNotContain("Mẫu");
        assertThat(service.head()).isEqualTo(head);
        assertThat(keys.open(FIELD, mau)).isEmpty();
        assertThat(keys.open(FIELD, hai)).contains(new Name("Trần Thị Hai"));
        assertThat(commend(service, "person:hai-1", "Trần Thị Hai").status()).isEqualTo(201);
    }

    @Test
    void a_name_is_nowhere_in_the_database_in_clear() {
        unit(service);
        commend(service, "person:clear-1", "Lê Quý Rõ Ràng");

        String everything =
                service.jdbc()
                        .sql(
                                """
                                SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8')
                                  FROM eventstore.event
                                """)
                        .query(String.class)
                        .list()
                        .toString();

        assertThat(everything).contains("person:clear-1").doesNotContain("Rõ Ràng");
    }

    @Test
    void a_command_that_is_refused_leaves_no_key_behind() {
        // The unit is not known, so the commendation is refused.
        Answer no =
                service.recorder()
                        .post(
                                "/api/v1/commendations",
                                body("person:nokey-1", "Phạm Không", "unit:nowhere-at-all"));

        assertThat(no.status()).as(no.text()).isGreaterThanOrEqualTo(400);
        assertThat(keyOf("person:nokey-1")).isZero();
    }

    @Test
    void a_name_sealed_before_the_erasure_is_refused_by_the_append() {
        unit(service);
        commend(service, "person:between-1", "Đỗ Giữa");
        var sealed = keys.seal(new PersonId("person:between-1"), FIELD, new Name("Đỗ Giữa"));

        erase(service.jdbc(), "person:between-1");

        assertThatThrownBy(() -> send(sealed.text(), sealed.metaData()))
                .isInstanceOf(ErasedPerson.class);
    }

    @Test
    void a_first_key_sealed_before_the_erasure_is_refused_by_the_append() {
        unit(service);
        var sealed = keys.seal(new PersonId("person:first-1"), FIELD, new Name("Vũ Đầu"));
        assertThat(sealed.metaData()).isNotEmpty();

        service.jdbc()
                .sql("INSERT INTO keys.tombstone (person) VALUES ('person:first-1')")
                .update();

        assertThatThrownBy(() -> send(sealed.text(), sealed.metaData()))
                .isInstanceOf(ErasedPerson.class);
        assertThat(keyOf("person:first-1")).isZero();
    }

    @Test
    void an_append_waits_for_an_erasure_under_way_and_then_is_refused() throws Exception {
        unit(service);
        commend(service, "person:under-way-1", "Bùi Đang");
        var sealed = keys.seal(new PersonId("person:under-way-1"), FIELD, new Name("Bùi Đang"));
        var transaction = service.bean(TransactionTemplate.class);

        CompletableFuture<Object> append =
                transaction.execute(
                        status -> {
                            erase(service.jdbc(), "person:under-way-1");
                            return CompletableFuture.supplyAsync(
                                    () -> {
                                        send(sealed.text(), sealed.metaData());
                                        return "stored";
                                    });
                        });

        assertThatThrownBy(() -> append.get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(ErasedPerson.class);
    }

    /** No stored event names two yet; whoever adds one finds that the two are apart. */
    @Test
    void of_two_persons_in_one_event_one_is_erased_and_the_other_still_reads() {
        unit(service);
        commend(service, "person:pair-1", "Tòng Văn Một");
        commend(service, "person:pair-2", "Tòng Thị Hai");
        var one = keys.seal(new PersonId("person:pair-1"), "/first", new Name("Tòng Văn Một"));
        var two = keys.seal(new PersonId("person:pair-2"), "/second", new Name("Tòng Thị Hai"));
        HoldsPersonalText both = () -> List.of(one.text(), two.text());
        assertThat(inAppend(both)).isNull();

        Answer erased =
                service.admin()
                        .post(
                                "/api/v1/persons/person:pair-1/erase",
                                Map.of("ground", "subject-request"));

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(keys.open("/first", one.text())).isEmpty();
        assertThat(keys.open("/second", two.text())).contains(new Name("Tòng Thị Hai"));
        assertThat(inAppend(both)).as("a new one of both").isInstanceOf(ErasedPerson.class);
        assertThat(inAppend(() -> List.of(two.text()))).isNull();
    }

    /** What the append would say to such an event. */
    private @Nullable Throwable inAppend(HoldsPersonalText payload) {
        var check = keys.check(List.of(GenericEventMessage.asEventMessage(payload))).orElseThrow();
        return service.bean(TransactionTemplate.class)
                .execute(
                        _ ->
                                service.bean(JdbcTemplate.class)
                                        .execute(
                                                (ConnectionCallback<Throwable>)
                                                        connection ->
                                                                catchThrowable(
                                                                        () ->
                                                                                check.run(
                                                                                        connection,
                                                                                        0))));
    }

    @Test
    void a_tombstone_stays() {
        service.jdbc().sql("INSERT INTO keys.tombstone (person) VALUES ('person:tomb-1')").update();

        assertThatThrownBy(
                        () ->
                                service.jdbc()
                                        .sql(
                                                "DELETE FROM keys.tombstone WHERE person ="
                                                        + " 'person:tomb-1'")
                                        .update())
                .rootCause()
                .hasMessageContaining("stays erased");
    }

    @Test
    void a_lost_key_encryption_key_is_said_at_the_start(@TempDir Path data) throws Exception {
        try (TestDatabase database = TestPostgres.newDatabase()) {
            Map<String, Object> settings = Map.of("biennien.data", data.toString());
            try (Service first = Service.start(database, settings)) {
                unit(first);
                commend(first, "person:lost-1", "Ngô Mất");
            }
            Path file = data.resolve("key-encryption-key");
            String key = Files.readString(file);

            Files.delete(file);
            assertThatThrownBy(() -> Service.start(database, settings))
                    .rootCause()
                    .hasMessageContaining(file.toString());

            Files.writeString(file, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
            assertThatThrownBy(() -> Service.start(database, settings))
                    .rootCause()
                    .hasMessageContaining("is not the one");

            Files.writeString(file, key);
            Service.start(database, settings).close();
        }
    }

    private void send(PersonalText sealed, Map<String, String> metaData) {
        var mapper = service.bean(tools.jackson.databind.json.JsonMapper.class);
        var command =
                mapper.readValue(
                        """
                        {"id":"commendation:%s","form":"giay-khen","conferrer":"commune-pc-chair",
                         "recipient":{"kind":"individual","count":1,"person":%s},
                         "unit":"%s","conferredOn":"2025-08-19","ground":"movement"}
                        """
                                .formatted(
                                        java.util.UUID.randomUUID(),
                                        mapper.writeValueAsString(sealed),
                                        UNIT),
                        biennien.command.commendation.CommendationCommand.Commend.class);
        service.bean(CommandDispatch.class).send(command, metaData);
    }

    private static void unit(Service service) {
        service.recorder()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Xóa Tên"}}
                        """
                                .formatted(UNIT));
    }

    private static Answer commend(Service service, String person, String name) {
        return service.recorder().post("/api/v1/commendations", body(person, name, UNIT));
    }

    private static String body(String person, String name, String unit) {
        return """
        {"form":"giay-khen","conferrer":"commune-pc-chair",
         "recipient":{"kind":"individual","count":1,"name":"%s","personId":"%s"},
         "unit":"%s","conferredOn":"2025-08-19","ground":"movement"}
        """
                .formatted(name, person, unit);
    }

    private PersonalText stored(Answer made) {
        StoredEvent event = service.bean(LogReader.class).at(made.position()).orElseThrow();
        assertThat(new String(event.payload(), StandardCharsets.UTF_8)).contains("ciphertext");
        return CanonicalJson.read(event.payload(), CommendationConferred.class)
                .personalTexts()
                .getFirst();
    }

    private long keyOf(String person) {
        return service.jdbc()
                .sql("SELECT count(*) FROM keys.person_key WHERE person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    private static void erase(JdbcClient jdbc, String person) {
        jdbc.sql("INSERT INTO keys.tombstone (person) VALUES (:person)")
                .param("person", person)
                .update();
        jdbc.sql("DELETE FROM keys.person_key WHERE person = :person")
                .param("person", person)
                .update();
    }
}

package biennien.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.database.Database;
import biennien.events.values.PersonId;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The key-encryption-key is replaced; no event is touched, and every name reads all the while. */
class KeyRotationTest {
    private static final String UNIT = "unit:rotation";
    private static final String ROTATE = "/api/v1/admin/person-keys/rotate";
    private static final int MANY = 10_000;

    @TempDir Path data;

    private final TestDatabase database = TestPostgres.newDatabase();
    private Service service;

    @BeforeEach
    void start() {
        service = started();
        service.admin()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Thay Khóa"}}
                        """
                                .formatted(UNIT));
        assertThat(commend("person:rot-1", "Lù Văn Khóa").status()).isEqualTo(201);
        assertThat(commend("person:rot-2", "Lù Thị Chìa").status()).isEqualTo(201);
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        database.close();
    }

    @Test
    void ten_thousand_keys_are_wrapped_anew_and_no_event_is_touched() throws IOException {
        Map<String, byte[]> keys = insertMany(MANY);
        String before = key();
        String events = events();

        Answer rotated = service.admin().post(ROTATE);

        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        assertThat(rotated.json().path("persons").asLong()).isEqualTo(MANY + 2);
        assertThat(rotated.json().path("toRewrap").asLong()).isZero();
        assertThat(rotated.json().path("old")).isEmpty();
        assertThat(events()).isEqualTo(events);
        assertThat(key()).isNotEqualTo(before).hasSize(before.length());
        KeyEncryptionKey now = KeyEncryptionKey.parse(key());
        assertThat(rotated.json().path("wrappedBy").asString()).isEqualTo(now.fingerprint());
        service.jdbc()
                .sql("SELECT person, wrapped_key FROM keys.person_key WHERE wrapped_by = :now")
                .param("now", now.fingerprint())
                .query(
                        (row, _) -> {
                            byte[] key = keys.remove(row.getString(1));
                            if (key != null) {
                                assertThat(now.unwrap(row.getString(1), row.getBytes(2)))
                                        .isEqualTo(key);
                            }
                            return true;
                        })
                .list();
        assertThat(keys).isEmpty();
        assertNamesRead();
        assertThat(service.admin().get("/actuator/prometheus").text())
                .contains("biennien_erasures_total 0.0")
                .contains("biennien_erasures_since_rotation 0.0");
    }

    @Test
    void a_kill_after_any_step_is_harmless_and_the_next_rotation_goes_on() throws Exception {
        insertMany(1_200);
        String first = key();

        // Killed when the new key was written.
        KeyEncryptionKey next = rotation().next();
        restart();
        assertNamesRead();
        assertThat(Files.readAllLines(file())).containsExactly(first, next.encoded());
        assertThat(rotation().next().encoded()).as("it is not forgotten").isEqualTo(next.encoded());

        // Killed when it had become the one that wraps.
        rotation().begin(next, "somebody");
        restart();
        assertNamesRead();
        assertThat(commend("person:rot-3", "Lù Văn Giữa").status()).isEqualTo(201);
        assertThat(wrappedBy("person:rot-3")).isEqualTo(next.fingerprint());

        // Killed when some were wrapped anew.
        assertThat(rotation().rewrapSome()).isPositive();
        restart();
        assertNamesRead();
        assertThat(service.admin().get("/api/v1/admin/person-keys").json().path("toRewrap"))
                .hasToString("702");

        // Killed when all were, and the old one was needed no more but still in the file.
        while (rotation().rewrapSome() > 0) {}
        assertThat(service.bean(WrappingKeys.class).retireUnneeded()).isTrue();
        assertThat(Files.readAllLines(file())).hasSize(2);
        restart();
        assertNamesRead();
        assertThat(Files.readAllLines(file())).containsExactly(next.encoded());
    }

    @Test
    void a_rotation_that_was_begun_is_ended_by_the_next_call() throws Exception {
        KeyEncryptionKey next = rotation().next();
        rotation().begin(next, "somebody");
        restart();

        Answer rotated = service.admin().post(ROTATE);

        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        assertThat(rotated.json().path("wrappedBy").asString()).isEqualTo(next.fingerprint());
        assertThat(key()).isEqualTo(next.encoded());
        assertNamesRead();
    }

    @Test
    void a_key_that_was_put_into_the_file_becomes_the_next_one() throws Exception {
        KeyEncryptionKey mine = KeyEncryptionKey.fresh(new SecureRandom());
        Files.writeString(file(), key() + "\n" + mine.encoded() + "\n");

        Answer rotated = service.admin().post(ROTATE);

        assertThat(rotated.json().path("wrappedBy").asString()).isEqualTo(mine.fingerprint());
        assertThat(key()).isEqualTo(mine.encoded());
        assertNamesRead();
    }

    @Test
    void another_process_on_the_same_folder_reads_and_seals_on_without_a_restart() {
        try (Service other = started()) {
            assertThat(service.admin().post(ROTATE).status()).isEqualTo(200);

            assertThat(reveal(other, "person:rot-1")).contains("Lù Văn Khóa");
            Answer made =
                    other.admin().post("/api/v1/commendations", body("person:rot-4", "Lù Văn Bốn"));
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            assertThat(reveal(service, "person:rot-4")).contains("Lù Văn Bốn");
            assertThat(other.admin().post(ROTATE).status()).isEqualTo(200);
            assertThat(reveal(service, "person:rot-4")).contains("Lù Văn Bốn");
        }
    }

    @Test
    void names_are_sealed_and_read_while_the_key_is_rotated() {
        insertMany(3_000);
        var rotated = CompletableFuture.supplyAsync(() -> service.admin().post(ROTATE));
        List<CompletableFuture<Answer>> calls = new ArrayList<>();
        IntStream.range(0, 15)
                .forEach(
                        i -> {
                            calls.add(
                                    CompletableFuture.supplyAsync(
                                            () -> commend("person:busy-" + i, "Lù Văn Bận")));
                            calls.add(
                                    CompletableFuture.supplyAsync(
                                            () -> commend("person:rot-1", "Lù Văn Khóa")));
                            calls.add(
                                    CompletableFuture.supplyAsync(
                                            () -> asked(service, "person:rot-2")));
                        });

        assertThat(calls.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.status()).as(answer.text()).isIn(200, 201));
        assertThat(rotated.join().status()).isEqualTo(200);
        assertThat(service.bean(WrappingKeys.class).needed()).hasSize(1);
        IntStream.range(0, 15)
                .forEach(
                        i ->
                                assertThat(reveal(service, "person:busy-" + i))
                                        .contains("Lù Văn Bận"));
    }

    @Test
    void what_was_sealed_under_a_key_that_is_gone_is_refused_by_the_append() throws Exception {
        KeyEncryptionKey before = KeyEncryptionKey.parse(key());
        var late =
                new NewKey(
                        "person:late",
                        before.wrap("person:late", new byte[32]),
                        before.fingerprint());
        var foreign =
                new NewKey(
                        "person:late",
                        before.wrap("person:late", new byte[32]),
                        "0123456789abcdef");
        service.admin().post(ROTATE);

        try (Connection connection = service.bean(Database.class).connections().getConnection()) {
            assertThatThrownBy(() -> late.run(connection, 0))
                    .isInstanceOf(ConcurrencyException.class)
                    .hasMessageContaining("rotated");
            assertThatThrownBy(() -> foreign.run(connection, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another key-encryption-key");
        }
        assertThat(service.bean(PersonKeys.class).standing(new PersonId("person:late")))
                .hasToString("NEVER_NAMED");
    }

    @Test
    void one_rotation_at_a_time_and_for_stewards_alone() throws Exception {
        for (var other : List.of(service.recorder(), service.inspector(), service.reader())) {
            assertThat(other.post(ROTATE).status()).isEqualTo(403);
            assertThat(other.get("/api/v1/admin/person-keys").status()).isEqualTo(403);
        }
        try (Connection connection = service.bean(Database.class).connections().getConnection();
                Statement lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(9092028)");

            Answer no = service.admin().post(ROTATE);

            assertThat(no.status()).as(no.text()).isEqualTo(409);
            assertThat(no.problem()).isEqualTo("rotation-running");
        }
        assertThat(service.admin().post(ROTATE).status()).isEqualTo(200);
    }

    private KeyRotation rotation() {
        return service.bean(KeyRotation.class);
    }

    private Service started() {
        return Service.start(database, Map.of("biennien.data", data.toString()));
    }

    private void restart() {
        service.close();
        service = started();
    }

    private Path file() {
        return data.resolve("key-encryption-key");
    }

    private String key() throws IOException {
        return Files.readString(file()).strip();
    }

    /** Persons as an earlier import would have left them, each with its key. */
    private Map<String, byte[]> insertMany(int many) {
        KeyRing ring = service.bean(KeyRing.class);
        KeyEncryptionKey key = ring.keys().getFirst();
        var random = new SecureRandom();
        Map<String, byte[]> keys = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String person = "person:many-" + i;
            byte[] fresh = PersonKey.random(32, random);
            keys.put(person, fresh);
            rows.add(new Object[] {person, key.wrap(person, fresh), key.fingerprint()});
        }
        service.bean(JdbcTemplate.class)
                .batchUpdate(
                        "INSERT INTO keys.person_key (person, wrapped_key, wrapped_by)"
                                + " VALUES (?, ?, ?)",
                        rows);
        return keys;
    }

    private String events() {
        return service.jdbc()
                .sql(
                        """
                        SELECT md5(string_agg(e::text, E'\\n' ORDER BY position))
                          FROM eventstore.event e
                        """)
                .query(String.class)
                .single();
    }

    private String wrappedBy(String person) {
        return service.jdbc()
                .sql("SELECT wrapped_by FROM keys.person_key WHERE person = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private void assertNamesRead() {
        assertThat(reveal(service, "person:rot-1")).contains("Lù Văn Khóa");
        assertThat(reveal(service, "person:rot-2")).contains("Lù Thị Chìa");
    }

    private static String reveal(Service at, String person) {
        Answer read = asked(at, person);
        assertThat(read.status()).as(read.text()).isEqualTo(200);
        return read.text();
    }

    private static Answer asked(Service at, String person) {
        return at.admin()
                .post(
                        "/api/v1/persons/" + person + "/reveal",
                        Map.of("purpose", "Kiểm tra hồ sơ khen thưởng"));
    }

    private Answer commend(String person, String name) {
        return service.admin().post("/api/v1/commendations", body(person, name));
    }

    private static String body(String person, String name) {
        return """
        {"form":"giay-khen","conferrer":"commune-pc-chair",
         "recipient":{"kind":"individual","count":1,"name":"%s","personId":"%s"},
         "unit":"%s","conferredOn":"2025-08-19","ground":"movement"}
        """
                .formatted(name, person, UNIT);
    }
}

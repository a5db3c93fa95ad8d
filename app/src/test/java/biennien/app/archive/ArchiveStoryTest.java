package biennien.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.StartRefused;
import biennien.ledger.Checkpoint;
import biennien.ledger.EventRow;
import biennien.ledger.Note;
import biennien.ledger.archive.Archive;
import biennien.ledger.archive.RowFiles;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A system becomes an archive, and an archive becomes the same system. */
class ArchiveStoryTest {

    /** Each fits into one page, and says nothing of how long the asking took. */
    private static final List<String> QUESTIONS =
            List.of(
                    "/api/v1/figures?limit=1000",
                    "/api/v1/timeline?limit=1000",
                    "/api/v1/units?limit=1000",
                    "/api/v1/reorganisations?limit=1000",
                    "/api/v1/sources?limit=1000",
                    "/api/v1/groups?limit=1000",
                    "/api/v1/handovers?limit=1000",
                    "/api/v1/commendations?limit=1000",
                    "/api/v1/models?limit=1000",
                    "/api/v1/activities?limit=1000",
                    "/api/v1/programmes?limit=1000",
                    "/api/v1/certifications?limit=1000",
                    "/api/v1/figures?format=csv",
                    "/api/v1/timeline?format=jsonl");

    @TempDir static Path folder;

    private static @Nullable Service service;
    private static Path archive = Path.of("");

    @BeforeAll
    static void the_annals_of_five_articles_are_archived() throws IOException {
        Service annals =
                Service.start(
                        Map.of(
                                "biennien.demo",
                                true,
                                "biennien.data",
                                folder.resolve("annals").toString()));
        service = annals;
        archive = archived(annals, "annals.zip");
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static Service annals() {
        return Objects.requireNonNull(service);
    }

    @Test
    void a_stranger_finds_the_archive_whole() throws Exception {
        String vkey = annals().anonymous().get("/ledger/vkey").text().strip();

        Said said = verifier("archive", archive.toString(), "--vkey", vkey);

        assertThat(said.status()).as(said.text()).isZero();
        try (Archive read = Archive.open(archive)) {
            long size = read.manifest().checkpoint().size();
            assertThat(size).isEqualTo(annals().head() + 1);
            assertThat(said.text()).contains("%,d".formatted(size));
        }
    }

    @Test
    void only_stewards_take_an_archive() {
        assertThat(annals().anonymous().get("/api/v1/admin/archive").status()).isEqualTo(401);
        assertThat(annals().inspector().get("/api/v1/admin/archive").status()).isEqualTo(403);
    }

    @Test
    void an_empty_system_gives_the_same_root_and_the_same_answers() throws IOException {
        try (TestDatabase database = TestPostgres.newDatabase()) {
            Path data = dataWithKey("restored");
            try (Service restored = restored(database, data, archive)) {
                assertThat(restored.head()).isEqualTo(annals().head());
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> size(restored) == annals().head() + 1);
                assertThat(restored.anonymous().get("/ledger/checkpoint").text())
                        .isEqualTo(annals().anonymous().get("/ledger/checkpoint").text());
                assertThat(table(restored, "eventstore.event", "position"))
                        .isEqualTo(table(annals(), "eventstore.event", "position"));
                assertThat(table(restored, "eventstore.claim", "scope, key"))
                        .isNotEmpty()
                        .isEqualTo(table(annals(), "eventstore.claim", "scope, key"));
                for (String question : QUESTIONS) {
                    Answer before =
                            annals().anonymous().get(question, "minPosition", annals().head());
                    String basis = before.header("X-Basis");
                    Answer after =
                            restored.anonymous()
                                    .get(question, "minPosition", annals().head(), "basis", basis);
                    assertThat(after.status()).as("%s: %s", question, after).isEqualTo(200);
                    assertThat(after.text()).as(question).isEqualTo(before.text());
                }
            }
            // What goes on from there is the same log, later.
            try (Service again =
                    Service.start(database, Map.of("biennien.data", data.toString()))) {
                Instant last = lastRecorded(again);
                long position = unit(again, "unit:sau-khi-phuc-hoi");
                assertThat(position).isEqualTo(annals().head() + 1);
                assertThat(lastRecorded(again)).isAfter(last);
                // What exists once exists once here too, and what decisions stand on is known.
                assertThat(
                                again.recorder()
                                        .post(
                                                "/api/v1/units",
                                                """
                                                {"id":"unit:tinh-son-la","description":{"level":"province","name":"Sơn La"}}
                                                """)
                                        .status())
                        .isEqualTo(409);
                await().atMost(Duration.ofSeconds(20)).until(() -> size(again) == position + 1);
                assertThat(health(again)).isEqualTo("UP");
            }
        }
    }

    @Test
    void a_changed_byte_is_refused_with_its_position_and_nothing_stays() throws IOException {
        Path changed = unpacked("changed");
        long position = 100;
        turnInRow(changed.resolve("rows/000.jsonl.gz"), (int) position);
        try (TestDatabase database = TestPostgres.newDatabase()) {
            Path data = dataWithKey("changed-data");

            assertThatThrownBy(() -> restored(database, data, changed))
                    .hasRootCauseInstanceOf(StartRefused.class)
                    .rootCause()
                    .hasMessageContaining("osition " + position)
                    .hasMessageContaining("Nothing was restored");

            assertEmpty(database);
            assertThat(data.resolve("ledger/checkpoint")).doesNotExist();
        }
    }

    @Test
    void changed_claims_are_refused_although_no_proof_covers_them() throws IOException {
        Path changed = unpacked("claims");
        Path claims = changed.resolve("extra/claims/000000.jsonl.gz");
        List<String> lines = lines(claims);
        Collections.reverse(lines);
        write(claims, lines.subList(1, lines.size()));
        try (TestDatabase database = TestPostgres.newDatabase()) {
            Path data = dataWithKey("claims-data");

            assertThatThrownBy(() -> restored(database, data, changed))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("claims");

            assertEmpty(database);
        }
    }

    @Test
    void a_system_that_holds_something_is_not_filled() throws IOException {
        try (TestDatabase database = TestPostgres.newDatabase()) {
            Path data = dataWithKey("not-empty");
            try (Service other =
                    Service.start(
                            database,
                            Map.of("biennien.data", folder.resolve("other").toString()))) {
                unit(other, "unit:co-san");
            }

            assertThatThrownBy(() -> restored(database, data, archive))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("empty database only")
                    .hasMessageContaining("BIENNIEN_RESTORE");

            assertThat(events(database)).isEqualTo(1);
        }
    }

    @Test
    void without_the_key_of_the_log_nothing_is_restored_unless_it_is_said_to_be_lost()
            throws IOException {
        try (TestDatabase database = TestPostgres.newDatabase()) {
            Path data = folder.resolve("no-key");
            assertThatThrownBy(() -> restored(database, data, archive))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("signing-key");
            assertEmpty(database);

            try (Service anew =
                    Service.start(
                            database,
                            Map.of(
                                    "biennien.data",
                                    data.toString(),
                                    "biennien.restore",
                                    archive.toString(),
                                    "biennien.restore-new-key",
                                    true))) {
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> size(anew) == annals().head() + 1);
                Checkpoint same = checkpoint(anew);
                assertThat(same.root()).isEqualTo(checkpoint(annals()).root());
                assertThat(same.origin()).isNotEqualTo(checkpoint(annals()).origin());
            }
        }
    }

    @Test
    void a_system_older_than_what_it_published_answers_and_records_nothing() throws IOException {
        Path data = folder.resolve("young");
        Path early;
        try (Service young = Service.start(Map.of("biennien.data", data.toString()))) {
            unit(young, "unit:truoc-sao-luu");
            early = archived(young, "early.zip");
            long last = unit(young, "unit:sau-sao-luu");
            await().until(() -> size(young) == last + 1);
        }
        try (TestDatabase database = TestPostgres.newDatabase();
                Service older = restored(database, data, early)) {
            assertThat(older.head()).isZero();

            Answer refused =
                    older.recorder()
                            .post(
                                    "/api/v1/units",
                                    """
                                    {"id":"unit:moi","description":{"level":"province","name":"Mới"}}
                                    """);

            assertThat(refused.status()).as(refused.text()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("log-read-only");
            assertThat(refused.json().path("detail").asString())
                    .contains("1 events", "checkpoint of 2", "older backup", "OPERATIONS");
            assertThat(refused.header("Retry-After")).isNotEmpty();
            assertThat(older.head()).isZero();
            Answer seen = older.anonymous().get("/api/v1/units", "minPosition", 0);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).contains("unit:truoc-sao-luu");
            assertThat(health(older)).isEqualTo("DOWN");
            assertThat(
                            older.admin()
                                    .get("/actuator/health")
                                    .json()
                                    .at("/components/ledger/details/readOnly")
                                    .asString())
                    .contains("older backup");
            // It signs nothing either, and an acknowledgement alone does not open it.
            assertThat(older.anonymous().get("/ledger/checkpoint").status()).isEqualTo(503);
            String alarm =
                    await().until(
                                    () ->
                                            older.admin()
                                                    .get("/api/v1/admin/ledger")
                                                    .json()
                                                    .at("/alarms/0/id")
                                                    .asString(""),
                                    id -> !id.isEmpty());
            older.admin()
                    .post(
                            "/api/v1/admin/ledger/alarms/" + alarm + "/acknowledge",
                            Map.of("reason", "The drill of the restore."));
            assertThat(
                            older.recorder()
                                    .post(
                                            "/api/v1/units",
                                            """
                                            {"id":"unit:moi","description":{"level":"province","name":"Mới"}}
                                            """)
                                    .problem())
                    .isEqualTo("log-read-only");
        }
    }

    @Test
    void whoever_was_erased_is_erased_in_the_restored_system_though_its_keys_are_new()
            throws IOException {
        Path data = folder.resolve("erasing");
        Path whole;
        try (Service erasing = Service.start(Map.of("biennien.data", data.toString()))) {
            Answer unit =
                    erasing.recorder()
                            .post(
                                    "/api/v1/units",
                                    """
                                    {"id":"unit:xa-quen","description":{"level":"commune","name":"Quên"}}
                                    """);
            assertThat(unit.status()).as(unit.text()).isEqualTo(201);
            Answer made =
                    erasing.recorder()
                            .post(
                                    "/api/v1/commendations",
                                    """
                                    {"form":"giay-khen","conferrer":"commune-pc-chair",
                                     "recipient":{"kind":"individual","count":1,"name":"Mai Thị Xóa",
                                                  "personId":"person:quen-1"},
                                     "unit":"unit:xa-quen","conferredOn":"2025-08-19","ground":"movement"}
                                    """);
            assertThat(made.status()).as(made.text()).isEqualTo(201);
            Answer erased =
                    erasing.admin()
                            .post(
                                    "/api/v1/persons/person:quen-1/erase",
                                    Map.of("ground", "subject-request"));
            assertThat(erased.status()).as(erased.text()).isBetween(200, 201);
            whole = archived(erasing, "erased.zip");
        }
        try (TestDatabase database = TestPostgres.newDatabase();
                Service after = restored(database, data, whole)) {
            Answer gone =
                    after.inspector()
                            .post(
                                    "/api/v1/persons/person:quen-1/reveal",
                                    Map.of("purpose", "Kiểm tra hồ sơ khen thưởng"));

            assertThat(gone.status()).as(gone.text()).isEqualTo(410);
            assertThat(gone.problem()).isEqualTo("person-erased");
        }
    }

    @Test
    void what_a_witness_knows_closes_the_log_until_a_steward_says_otherwise() {
        try (Service watched = Service.start(Map.of())) {
            unit(watched, "unit:co-nhan-chung");
            watched.jdbc()
                    .sql(
                            """
                            INSERT INTO ledger.alarm (id, kind, size, told_by, evidence, raised_at)
                            VALUES ('0199aaaa-0000-7000-8000-000000000001', 'rolled-back', 99,
                                    'witness.example', '99', clock_timestamp())
                            """)
                    .update();
            // It is looked at once a second.
            await().atMost(Duration.ofSeconds(10)).until(() -> isClosed(watched));

            watched.admin()
                    .post(
                            "/api/v1/admin/ledger/alarms/0199aaaa-0000-7000-8000-000000000001/acknowledge",
                            Map.of("reason", "This witness counts another log."));

            await().atMost(Duration.ofSeconds(10)).until(() -> !isClosed(watched));
        }
    }

    private static int tried;

    private static boolean isClosed(Service service) {
        Answer answer =
                service.recorder()
                        .post(
                                "/api/v1/units",
                                """
                                {"id":"unit:thu-%d","description":{"level":"province","name":"Thử"}}
                                """
                                        .formatted(tried++));
        if (answer.status() == 503) {
            assertThat(answer.problem()).isEqualTo("log-read-only");
            assertThat(answer.text()).contains("witness.example");
            return true;
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return false;
    }

    private static Path archived(Service service, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, service.admin().file("/api/v1/admin/archive"));
        return file;
    }

    private static Service restored(TestDatabase database, Path data, Path from) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("biennien.data", data.toString());
        settings.put("biennien.restore", from.toString());
        return Service.start(database, settings);
    }

    /** A new data folder with the key of the annals. */
    private static Path dataWithKey(String name) throws IOException {
        Path data = folder.resolve(name);
        Files.createDirectories(data.resolve("ledger"));
        Files.copy(folder.resolve("annals/ledger/signing-key"), data.resolve("ledger/signing-key"));
        return data;
    }

    private static long unit(Service service, String id) {
        return service.recorder()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"province","name":"Tỉnh Mới"}}
                        """
                                .formatted(id))
                .position();
    }

    private static Checkpoint checkpoint(Service service) {
        Answer answer = service.anonymous().get("/ledger/checkpoint");
        return Checkpoint.parse(Note.parse(answer.text()).text());
    }

    private static long size(Service service) {
        return service.anonymous().get("/ledger/checkpoint").status() == 200
                ? checkpoint(service).size()
                : -1;
    }

    private static String health(Service service) {
        return service.admin()
                .get("/actuator/health")
                .json()
                .at("/components/ledger/status")
                .asString();
    }

    private static Instant lastRecorded(Service service) {
        return service.jdbc()
                .sql("SELECT max(recorded_at) FROM eventstore.event")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static List<String> table(Service service, String table, String order) {
        return service.jdbc()
                .sql("SELECT t::text FROM %s t ORDER BY %s".formatted(table, order))
                .query(String.class)
                .list();
    }

    private static void assertEmpty(TestDatabase database) {
        assertThat(events(database)).isZero();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        assertThat(jdbc.sql("SELECT next FROM eventstore.log_head").query(Long.class).single())
                .isZero();
        for (String table : List.of("eventstore.claim", "ledger.key", "ledger.tile")) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single())
                    .as(table)
                    .isZero();
        }
    }

    private static long events(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT count(*) FROM eventstore.event")
                .query(Long.class)
                .single();
    }

    private static Path unpacked(String name) throws IOException {
        Path to = folder.resolve(name);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path file = to.resolve(entry.getName());
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, file);
                }
            }
        }
        try (Archive read = Archive.open(to);
                RowFiles rows = read.rows(read.manifest().checkpoint().size())) {
            assertThat(rows.next()).isNotNull();
        }
        return to;
    }

    /** One byte of the stored payload, which stays readable. */
    private static void turnInRow(Path rows, int line) throws IOException {
        List<String> lines = lines(rows);
        EventRow row = EventRow.parse(lines.get(line).getBytes(StandardCharsets.UTF_8));
        byte[] payload = row.payload().clone();
        int at = new String(payload, StandardCharsets.ISO_8859_1).indexOf(":\"") + 2;
        payload[at] ^= 1;
        assertThat(Arrays.equals(payload, row.payload())).isFalse();
        EventRow turned =
                new EventRow(
                        row.position(),
                        row.recordedAt(),
                        row.eventId(),
                        row.stream(),
                        row.sequence(),
                        row.type(),
                        row.revision(),
                        row.salt(),
                        payload,
                        row.metadata());
        lines.set(line, new String(turned.json(), StandardCharsets.UTF_8));
        write(rows, lines);
    }

    private static List<String> lines(Path gzip) throws IOException {
        try (InputStream text = new GZIPInputStream(Files.newInputStream(gzip))) {
            return new java.util.ArrayList<>(
                    new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    private static void write(Path gzip, List<String> lines) throws IOException {
        try (OutputStream text = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            text.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Said(int status, String text) {}

    /** The verifier as a stranger runs it: a program of its own. */
    private static Said verifier(String... words) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        "biennien.ledger.verifier.Verifier"));
        command.addAll(List.of(words));
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), Files.readString(said));
    }
}

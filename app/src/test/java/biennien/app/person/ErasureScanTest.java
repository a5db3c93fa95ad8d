package biennien.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.Service.Answer;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * After an erasure the name is nowhere: not in a table, a read model, its shadow, a dead letter, an
 * export, a kept answer, the log file, a backup, or any file of the data folder, the database's own
 * files among them. The service runs as most will: on the database that comes along.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureScanTest {
    private static final String UNIT = "unit:scan";
    private static final String NAME = "Quàng Thị Đoàn Vọng";
    private static final String IMPORTED = "Ngần Hữu Bảo Khuê";
    private static final String ODD = "Lềm Quý Thục Đoan";
    private static final Traces TRACES = new Traces(NAME, IMPORTED, ODD);

    /** Put into the database in clear, to see that it is found. */
    private static final String DECOY = "Cầm Thị Mồi Nhử";

    private static final String PERSON = "person:scan-1";
    private static final String PARKED = "13/QĐ-UBND";

    private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>();
    private static Service service;
    private static String imported;
    private static String odd;
    private static byte[] wrappedBefore;
    private static String keyBefore;

    @BeforeAll
    static void namesAreRecordedInEveryWayAndErased() throws IOException {
        service = Service.start(Map.of("biennien.db.url", ""));
        // A start sets up its log anew, and takes away whoever listened.
        LINES.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(LINES);
        service.recorder()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Tìm Vết Đấy"}}
                        """
                                .formatted(UNIT));
        service.recorder()
                .post(
                        "/api/v1/sources",
                        Map.of("id", "source:scan", "kind", "press-article", "title", "Tìm vết"));
        // One commendation can't be projected, so that its event is kept as a dead letter.
        service.jdbc()
                .sql(
                        "ALTER TABLE readmodel.commendation ADD CONSTRAINT scan CHECK (decision IS"
                                + " NULL OR decision <> '13/QĐ-UBND')")
                .update();
        var once = service.recorder().with("Idempotency-Key", "scan-1");
        assertThat(once.post("/api/v1/commendations", body(NAME, PERSON, "12/QĐ-UBND")).status())
                .isEqualTo(201);
        assertThat(once.post("/api/v1/commendations", body(NAME, PERSON, "12/QĐ-UBND")).status())
                .isEqualTo(201);
        // A fresh id, and a name in a form that is normalised on arrival.
        Answer fresh =
                service.recorder()
                        .with("Idempotency-Key", "scan-2")
                        .post(
                                "/api/v1/commendations",
                                """
                                {"form":"giay-khen","conferrer":"commune-pc-chair",
                                 "recipient":{"kind":"individual","count":1,"name":"%s"},
                                 "unit":"%s","conferredOn":"2025-08-19","ground":"movement"}
                                """
                                        .formatted(
                                                Normalizer.normalize(ODD, Normalizer.Form.NFD),
                                                UNIT));
        odd = personOf(fresh);
        for (String wrong :
                List.of(
                        body(NAME, PERSON, NAME),
                        body(NAME, PERSON, "14/QĐ-UBND").replace("movement", NAME),
                        body(NAME, NAME, "14/QĐ-UBND"),
                        body(NAME, PERSON, "14/QĐ-UBND").replace(UNIT, "unit:nowhere"))) {
            Answer no = service.recorder().post("/api/v1/commendations", wrong);
            assertThat(no.status()).as(no.text()).isGreaterThanOrEqualTo(400);
        }
        importRow(IMPORTED, "accepted");
        importRow(IMPORTED, "duplicates");
        imported =
                service.jdbc()
                        .sql("SELECT person FROM keys.person_key WHERE person NOT IN (:known)")
                        .param("known", List.of(PERSON, odd))
                        .query(String.class)
                        .single();
        for (String person : List.of(PERSON, imported, odd)) {
            Answer read =
                    service.inspector()
                            .post(
                                    "/api/v1/persons/" + person + "/reveal",
                                    Map.of("purpose", "Kiểm tra hồ sơ khen thưởng"));
            assertThat(read.json().path("names")).hasSize(1);
        }
        assertThat(
                        service.recorder()
                                .post("/api/v1/commendations", body(NAME, PERSON, PARKED))
                                .status())
                .isEqualTo(201);
        await().until(() -> deadLetters() > 0);

        wrappedBefore = wrapped(PERSON);
        keyBefore = Files.readString(service.data().resolve("key-encryption-key")).strip();
        for (String person : List.of(PERSON, imported, odd)) {
            Answer erased =
                    service.admin()
                            .with("Idempotency-Key", "erase-" + person.substring(7))
                            .post(
                                    "/api/v1/persons/" + person + "/erase",
                                    Map.of("ground", "subject-request"));
            assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        }
        // The shadow of the read models stays, filled beside the live ones.
        service.jdbc().sql("ALTER TABLE readmodel.commendation DROP CONSTRAINT scan").update();
        Answer rebuild =
                service.admin().post("/api/v1/admin/rebuilds", Map.of("mode", "when-asked"));
        await().atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                List.of("ready", "failed")
                                        .contains(
                                                service.admin()
                                                        .get(
                                                                "/api/v1/admin/rebuilds/"
                                                                        + rebuild.id())
                                                        .json()
                                                        .path("state")
                                                        .asString()));
    }

    @AfterAll
    static void close() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(LINES);
        service.close();
    }

    @Test
    void the_search_finds_a_name_in_every_form_that_it_looks_for() throws Exception {
        var decoys = new Traces(DECOY);
        var jdbc = service.jdbc();
        jdbc.sql("CREATE SCHEMA decoy").update();
        try {
            jdbc.sql("CREATE TABLE decoy.t (a text, b bytea, c jsonb)").update();
            byte[] utf8 = DECOY.getBytes(StandardCharsets.UTF_8);
            byte[] nfd =
                    Normalizer.normalize(DECOY, Normalizer.Form.NFD)
                            .getBytes(StandardCharsets.UTF_8);
            for (byte[] bytes : List.of(utf8, nfd)) {
                jdbc.sql("INSERT INTO decoy.t VALUES (:hex, :bytes, to_jsonb(CAST(:a AS text)))")
                        .param("hex", HexFormat.of().formatHex(bytes))
                        .param("bytes", bytes)
                        .param("a", "x" + new String(bytes, StandardCharsets.UTF_8))
                        .update();
                for (String before : List.of("", "a", "ab", "abc")) {
                    byte[] joined =
                            Digests.join(before.getBytes(StandardCharsets.UTF_8), bytes, utf8);
                    assertThat(decoys.in(Base64.getUrlEncoder().encodeToString(joined)))
                            .isNotEmpty();
                }
            }

            List<String> found = decoys.inTables(service);

            assertThat(found).anyMatch(each -> each.startsWith("decoy.t.a: hex"));
            assertThat(found).anyMatch(each -> each.startsWith("decoy.t.b: UTF-8"));
            assertThat(found).anyMatch(each -> each.startsWith("decoy.t.c: UTF-8"));
            assertThat(decoys.inDump(service)).anyMatch(e -> e.startsWith("decoy.t: "));
        } finally {
            jdbc.sql("DROP SCHEMA decoy CASCADE").update();
        }
    }

    @Test
    void no_table_of_any_schema_holds_it_and_no_backup() throws Exception {
        List<String> tables = Traces.tables(service.jdbc());
        assertThat(tables)
                .contains(
                        "eventstore.event",
                        "eventstore.claim",
                        "eventstore.idempotency",
                        "eventstore.dead_letter",
                        "keys.person_key",
                        "keys.tombstone",
                        "readmodel.commendation",
                        "readmodel.timeline");
        assertThat(tables)
                .as("the shadow of a rebuild is there")
                .anyMatch(
                        table ->
                                table.endsWith(".commendation") && !table.startsWith("readmodel."));
        assertThat(TRACES.count()).isGreaterThan(500);
        assertThat(TRACES.inTables(service)).isEmpty();
        assertThat(TRACES.inDump(service)).isEmpty();
    }

    @Test
    void no_answer_and_no_export_holds_it_whoever_asks() throws IOException {
        for (var caller : List.of(service.admin(), service.inspector(), service.anonymous())) {
            for (String address :
                    List.of(
                            "/api/v1/commendations?limit=1000",
                            "/api/v1/commendations?history=true",
                            "/api/v1/commendations?format=csv",
                            "/api/v1/commendations?format=jsonl",
                            "/api/v1/timeline?format=csv",
                            "/api/v1/events?from=0&limit=1000",
                            "/api/v1/diff?from=0",
                            "/api/v1/results/commendations?unit=" + UNIT,
                            "/actuator/prometheus")) {
                Answer answer = caller.get(address);
                assertThat(answer.status()).as("%s %s", address, answer.text()).isEqualTo(200);
                assertThat(TRACES.in(answer.text())).as(address).isEmpty();
            }
            byte[] book = caller.file("/api/v1/commendations", "format", "xlsx");
            assertThat(TRACES.inWorkbook(book)).isEmpty();
        }
    }

    @Test
    void no_line_of_the_log_holds_it() {
        List<String> lines = new ArrayList<>();
        for (ILoggingEvent line : List.copyOf(LINES.list)) {
            lines.add(line.getFormattedMessage());
            if (line.getThrowableProxy() != null) {
                lines.add(ThrowableProxyUtil.asString(line.getThrowableProxy()));
            }
        }
        assertThat(lines).isNotEmpty();
        String all = String.join("\n", lines);
        assertThat(TRACES.in(all)).isEmpty();
    }

    /** The name never reached the database in clear, so not even its own files can hold it. */
    @Test
    void no_file_of_the_data_folder_holds_it_the_database_among_them() throws IOException {
        service.jdbc().sql("CHECKPOINT").update();
        Path data = service.data();
        assertThat(Files.walk(data).anyMatch(file -> file.toString().contains("pg_wal"))).isTrue();
        assertThat(new Traces("Tìm Vết Đấy").inFiles(data))
                .as("the search itself finds what is there")
                .isNotEmpty();
        assertThat(TRACES.inFiles(data)).isEmpty();
    }

    /**
     * What lingers is the wrapped key, in old copies and in the files of the database. A rotation
     * destroys the one key that would open it.
     */
    @Test
    void after_a_rotation_an_old_copy_of_the_database_opens_nothing() throws Exception {
        KeyEncryptionKey then = KeyEncryptionKey.parse(keyBefore);
        assertThat(then.unwrap(PERSON, wrappedBefore)).hasSize(32);
        assertThat(service.admin().get("/api/v1/admin/person-keys").json().path("erasedSince"))
                .as("copies from before open with the present key")
                .hasToString("3");

        Answer rotated = service.admin().post("/api/v1/admin/person-keys/rotate");

        assertThat(rotated.status()).as(rotated.text()).isEqualTo(200);
        assertThat(rotated.json().path("erasedSince").asLong()).isZero();
        KeyRing now = KeyRing.read(service.data().resolve("key-encryption-key"));
        assertThat(now.has(then.fingerprint())).isFalse();
        byte[] raw = Base64.getDecoder().decode(keyBefore);
        for (Path file : files(service.data())) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes.contains(keyBefore)).as("%s", file).isFalse();
            assertThat(bytes.contains(new String(raw, StandardCharsets.ISO_8859_1)))
                    .as("%s", file)
                    .isFalse();
        }
    }

    /** The event of the dead letter comes late and finds the erasure there; so this comes last. */
    @Order(Integer.MAX_VALUE)
    @Test
    void a_commendation_that_was_parked_is_erased_too_when_it_is_projected() throws Exception {
        service.bean(EventProcessingConfiguration.class)
                .sequencedDeadLetterProcessor("commendation")
                .orElseThrow()
                .processAny();

        Answer list =
                service.inspector()
                        .get("/api/v1/commendations", "unit", UNIT, "minPosition", service.head());

        assertThat(list.status()).as(list.text()).isEqualTo(200);
        assertThat(list.json().path("items")).hasSize(4);
        assertThat(list.json().path("items"))
                .allSatisfy(
                        item -> {
                            assertThat(item.at("/recipient/sealed").asBoolean()).isFalse();
                            assertThat(item.at("/recipient/erasure").isIntegralNumber()).isTrue();
                            assertThat(item.at("/recipient/count").asInt()).isEqualTo(1);
                        });
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static long deadLetters() {
        return service.jdbc()
                .sql("SELECT count(*) FROM eventstore.dead_letter")
                .query(Long.class)
                .single();
    }

    private static byte[] wrapped(String person) {
        return service.jdbc()
                .sql("SELECT wrapped_key FROM keys.person_key WHERE person = :person")
                .param("person", person)
                .query(byte[].class)
                .single();
    }

    private static String personOf(Answer made) {
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return service.inspector()
                .get("/api/v1/commendations/" + made.id(), "minPosition", made.position())
                .json()
                .at("/recipient/person")
                .asString();
    }

    private static String body(String name, String person, String decision) {
        return """
        {"form":"giay-khen","conferrer":"commune-pc-chair",
         "recipient":{"kind":"individual","count":1,"name":"%s","personId":"%s"},
         "unit":"%s","conferredOn":"2025-08-19","decision":"%s","ground":"movement"}
        """
                .formatted(name, person, UNIT, decision);
    }

    /** One row that names a person. */
    private static void importRow(String name, String outcome) {
        String csv =
                """
                id,source,record_kind,locality,indicator,label_vi,value,qualifier,unit,measure,\
                period_start,period_end,period_edtf,subject_type,subject
                A1,source:scan,award,Xã Tìm Vết Đấy,award-to-individual,,1,exact,giấy khen,event,\
                2023-01-01,2023-12-31,2023,award,giay-khen|provincial-police-director|%s
                """
                        .formatted(name);
        Answer report =
                service.recorder()
                        .send(
                                "POST",
                                "/api/v1/imports?dryRun=false",
                                BodyPublishers.ofString(csv),
                                "text/csv");
        assertThat(report.json().path(outcome).asInt()).as(report.text()).isEqualTo(1);
    }
}

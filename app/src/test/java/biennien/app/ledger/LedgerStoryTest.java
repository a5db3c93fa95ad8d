package biennien.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;
import biennien.ledger.Checkpoint;
import biennien.ledger.EntryBundle;
import biennien.ledger.FieldProof;
import biennien.ledger.LogProof;
import biennien.ledger.MerkleTree;
import biennien.ledger.Note;
import biennien.ledger.Policy;
import biennien.ledger.SigningKey;
import biennien.ledger.VerifierKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** What a stranger can prove, and what a steward is told when something is not as it was signed. */
class LedgerStoryTest {
    private static final Service SERVICE =
            Service.start(
                    Map.of(
                            "biennien.ledger.origin", "example.org/annals",
                            "biennien.ledger.rows-per-second", "1000000",
                            "biennien.ledger.check-pause", "0.2"));
    private static int units;

    private final Caller anybody = SERVICE.anonymous();
    private final Caller steward = SERVICE.admin();

    @BeforeAll
    static void some_facts() {
        for (int i = 0; i < 5; i++) {
            unit();
        }
    }

    @AfterAll
    static void end() {
        SERVICE.close();
    }

    @Test
    void a_checkpoint_follows_an_append_within_two_seconds() throws Exception {
        long position = unit();
        long recorded = System.nanoTime();

        Checkpoint checkpoint = checkpointWith(position);

        assertThat(Duration.ofNanos(System.nanoTime() - recorded))
                .isLessThan(Duration.ofSeconds(2));
        assertThat(checkpoint.origin()).isEqualTo("example.org/annals");
        Answer answer = anybody.get("/ledger/checkpoint");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("max-age=1");
        assertThat(Note.parse(answer.text()).verify(keys())).hasSize(1);
        Path key = SERVICE.data().resolve("ledger/signing-key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        await().until(() -> Files.exists(SERVICE.data().resolve("ledger/checkpoint")));
    }

    @Test
    void whoever_has_the_checkpoint_checks_an_event_without_us() throws Exception {
        long position = unit();
        checkpointWith(position);

        Answer answer = anybody.get("/ledger/proof/" + position);
        JsonNode event = anybody.get("/api/v1/events/" + position).json();

        assertThat(event.path("proof").asString()).isEqualTo("/ledger/proof/" + position);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        byte[] entry = entry(position);
        assertThat(HexFormat.of().formatHex(MerkleTree.leafHash(entry)))
                .isEqualTo(event.path("leafHash").asString());
        LogProof proof = LogProof.parse(answer.text());
        assertThat(proof.verify(entry, policy()).size()).isGreaterThan(position);
        // What is not in it yet can't be proved yet.
        assertThat(anybody.get("/ledger/proof/" + (SERVICE.head() + 1000)).problem())
                .isEqualTo("unknown-event");
        assertThat(anybody.get("/ledger/proof/x").status()).isEqualTo(400);
        assertThat(anybody.get("/ledger/proof/-1").status()).isEqualTo(400);
    }

    @Test
    void one_field_is_proved_without_the_others() throws Exception {
        long position = unit();
        checkpointWith(position);

        Answer answer =
                anybody.get("/ledger/proof/" + position + "/field", "pointer", "/description/name");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        FieldProof.Proven proven = FieldProof.parse(answer.text()).verify(policy());
        assertThat(proven.pointer()).isEqualTo("/description/name");
        assertThat(proven.value()).startsWith("\"Ledger ");
        assertThat(proven.leaf().position()).isEqualTo(position);
        assertThat(answer.text()).doesNotContain("province");
        String path = "/ledger/proof/" + position + "/field";
        assertThat(anybody.get(path).problem()).isEqualTo("missing-pointer");
        assertThat(anybody.get(path, "pointer", "/no").problem()).isEqualTo("unknown-field");
    }

    /** A figure is not of a public kind; a name that tells of two persons is not for the public. */
    @Test
    void no_field_is_proved_to_whom_the_payload_is_not_shown() throws Exception {
        SERVICE.recorder()
                .post(
                        "/api/v1/sources",
                        """
                        {"id":"source:ledger","kind":"press-article","title":"Bài báo",
                         "published":"2024-01-02"}
                        """);
        Answer figure =
                SERVICE.recorder()
                        .post(
                                "/api/v1/figures",
                                """
                                {"unit":"unit:ledger-0","indicator":"managed-person-count",
                                 "subject":{"type":"management-measure","code":"commune-education"},
                                 "quantity":{"kind":"EXACT","value":3,"unit":"người","measure":"STOCK"},
                                 "period":{"edtf":"2020-03","shape":"POINT"},
                                 "citation":{"source":"source:ledger"}}
                                """);
        long position = figure.position();
        long few = unit("Tổ của hai đối tượng");
        checkpointWith(Math.max(position, few));
        for (Map.Entry<Long, String> hidden :
                Map.of(position, "/quantity/value", few, "/description/name").entrySet()) {
            String path = "/ledger/proof/" + hidden.getKey() + "/field";
            Answer no = anybody.get(path, "pointer", hidden.getValue());
            Answer yes = SERVICE.reader().get(path, "pointer", hidden.getValue());

            assertThat(no.problem()).isEqualTo("payload-not-shown");
            assertThat(no.status()).isEqualTo(404);
            assertThat(yes.status()).as(yes.text()).isEqualTo(200);
            assertThat(FieldProof.parse(yes.text()).verify(policy()).pointer())
                    .isEqualTo(hidden.getValue());
            // The proof of the event as a whole shows no content, so everybody has it.
            assertThat(anybody.get("/ledger/proof/" + hidden.getKey()).status()).isEqualTo(200);
        }
    }

    @Test
    void tiles_and_entries_never_change_and_are_kept() throws Exception {
        long size = checkpointWith(unit()).size();
        int width = (int) Math.min(size, 5);

        HttpResponse<byte[]> tile = raw("/ledger/tile/0/000.p/" + width, "identity");
        HttpResponse<byte[]> plain = raw("/ledger/tile/entries/000.p/" + width, "identity");
        HttpResponse<byte[]> packed = raw("/ledger/tile/entries/000.p/" + width, "gzip");

        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.body()).hasSize(32 * width);
        for (HttpResponse<byte[]> answer : List.of(tile, plain, packed)) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("application/octet-stream");
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("immutable")
                    .contains("public");
        }
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        byte[] first = EntryBundle.decode(plain.body()).getFirst();
        assertThat(tile.body()).startsWith(MerkleTree.leafHash(first));
        assertThat(raw("/ledger/tile/0/000.p/5", "identity").body()).hasSize(160);
        for (String beyond : List.of("0/001", "1/000", "0/000", "entries/000", "entries/7")) {
            Answer no = anybody.get("/ledger/tile/" + beyond);
            assertThat(no.status()).as(beyond).isIn(400, 404);
            assertThat(no.header("Content-Type")).contains("application/problem+json");
        }
        assertThat(anybody.get("/ledger/tile/0/1").problem()).isEqualTo("malformed-tile");
        assertThat(anybody.get("/ledger/tile/1/000").problem()).isEqualTo("unknown-tile");
    }

    @Test
    void a_key_is_replaced_over_http() throws Exception {
        String before = anybody.get("/ledger/vkey").text();
        assertThat(
                        anybody.send(
                                        "POST",
                                        "/api/v1/admin/ledger/keys",
                                        BodyPublishers.noBody(),
                                        null)
                                .status())
                .isEqualTo(401);
        assertThat(SERVICE.recorder().post("/api/v1/admin/ledger/keys").status()).isEqualTo(403);

        Answer made = steward.post("/api/v1/admin/ledger/keys");

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(anybody.get("/ledger/vkey").text())
                .isEqualTo(before + made.json().path("vkey").asString() + "\n");
        checkpointWith(unit());
        Note both = Note.parse(anybody.get("/ledger/checkpoint").text());
        assertThat(both.verify(keys())).hasSize(2);
        String old = before.split("\\+")[1];
        Answer retired = steward.post("/api/v1/admin/ledger/keys/" + old + "/retire");
        assertThat(retired.status()).as(retired.text()).isEqualTo(200);
        assertThat(steward.post("/api/v1/admin/ledger/keys/" + old + "/retire").problem())
                .isEqualTo("unknown-key");
        assertThat(
                        steward.post(
                                        "/api/v1/admin/ledger/keys/"
                                                + made.json()
                                                        .path("vkey")
                                                        .asString()
                                                        .split("\\+")[1]
                                                + "/retire")
                                .problem())
                .isEqualTo("keys-not-changed");
        checkpointWith(unit());
        assertThat(Note.parse(anybody.get("/ledger/checkpoint").text()).signatures()).hasSize(1);
    }

    @Test
    void another_root_under_our_name_rings_until_a_steward_says_why() throws Exception {
        long size = checkpointWith(unit()).size();
        String same = anybody.get("/ledger/checkpoint").text();
        Caller reader = SERVICE.reader();
        assertThat(seen(anybody, same).status()).isEqualTo(401);
        assertThat(seen(reader, same).json().path("verdict").asString()).isEqualTo("same");
        SigningKey thief =
                SigningKey.parse(
                        Files.readString(SERVICE.data().resolve("ledger/signing-key"))
                                .lines()
                                .findFirst()
                                .orElseThrow());
        String other =
                Note.sign(new Checkpoint("example.org/annals", size, new byte[32]).text(), thief)
                        .encoded();
        SigningKey stranger =
                SigningKey.fresh("example.org/annals", new java.security.SecureRandom());
        assertThat(seen(reader, Note.sign(Note.parse(other).text(), stranger).encoded()).problem())
                .isEqualTo("not-signed-by-us");
        assertThat(seen(reader, "no note").problem()).isEqualTo("malformed-checkpoint");
        assertThat(health()).isEqualTo("UP");

        Answer shown = seen(reader, other);

        assertThat(shown.json().path("verdict").asString()).isEqualTo("other-root");
        assertThat(health()).isEqualTo("DOWN");
        assertThat(anybody.get("/actuator/health").status()).isEqualTo(503);
        await().untilAsserted(() -> assertThat(metric("biennien_ledger_alarms")).isEqualTo(1));
        // Seen again it is the same alarm.
        assertThat(seen(reader, other).json().path("alarm")).isEqualTo(shown.json().path("alarm"));
        JsonNode alarm = steward.get("/api/v1/admin/ledger").json().at("/alarms/0");
        assertThat(alarm.path("evidence").asString()).isEqualTo(other);
        assertThat(alarm.has("acknowledged")).isFalse();
        String path = "/api/v1/admin/ledger/alarms/" + alarm.path("id").asString() + "/acknowledge";
        assertThat(reader.post(path, Map.of("reason", "a test")).status()).isEqualTo(403);
        assertThat(steward.post(path, Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(health()).isEqualTo("DOWN");

        Answer said = steward.post(path, Map.of("reason", "The key was copied by a test."));

        assertThat(said.json().at("/alarms/0/acknowledged/reason").asString())
                .isEqualTo("The key was copied by a test.");
        assertThat(said.json().at("/alarms/0/acknowledged/account").asString()).isNotEmpty();
        assertThat(health()).isEqualTo("UP");
        assertThat(steward.post(path, Map.of("reason", "Otherwise")).problem())
                .isEqualTo("alarm-acknowledged");
    }

    @Test
    void a_byte_turned_in_a_stored_event_is_found_in_the_background_and_named() {
        long position = unit();
        await().until(
                        () ->
                                SERVICE.jdbc()
                                                .sql(
                                                        "SELECT count(*) FROM ledger.checkpoint"
                                                                + " WHERE size > "
                                                                + position)
                                                .query(Long.class)
                                                .single()
                                        > 0);
        turn(position);

        await().atMost(Duration.ofSeconds(20)).until(() -> health().equals("DOWN"));

        JsonNode fault = steward.get("/api/v1/admin/ledger").json().at("/selfCheck/faults/0");
        assertThat(fault.path("position").asLong()).isEqualTo(position);
        assertThat(fault.path("part").asString()).isEqualTo("event");
        JsonNode detail = steward.get("/actuator/health").json().at("/components/ledger/details");
        assertThat(detail.path("firstFault").asLong()).isEqualTo(position);
        await().untilAsserted(
                        () ->
                                assertThat(metric("biennien_ledger_fault_position"))
                                        .isEqualTo(position));
        turn(position);

        await().atMost(Duration.ofSeconds(20)).until(() -> health().equals("UP"));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                metric(
                                                        "biennien_ledger_check_last_success_timestamp_seconds"))
                                        .isPositive());
    }

    @Test
    void the_calls_are_described() {
        JsonNode paths = anybody.get("/api/openapi.json").json().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/ledger/checkpoint",
                        "/ledger/vkey",
                        "/ledger/proof/{position}",
                        "/ledger/proof/{position}/field",
                        "/ledger/seen",
                        "/api/v1/admin/ledger")
                .anyMatch(path -> path.startsWith("/ledger/tile/"));
    }

    private static void turn(long position) {
        SERVICE.jdbc()
                .sql(
                        """
                        BEGIN; SET LOCAL session_replication_role = replica;
                        UPDATE eventstore.event
                           SET payload = set_byte(payload, 2, get_byte(payload, 2) # 1)
                         WHERE position = %d; COMMIT
                        """
                                .formatted(position))
                .update();
    }

    private String health() {
        return steward.get("/actuator/health").json().at("/components/ledger/status").asString();
    }

    private double metric(String name) {
        return anybody.get("/actuator/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Answer seen(Caller who, String note) {
        return who.send("POST", "/ledger/seen", BodyPublishers.ofString(note), "text/plain");
    }

    private Policy policy() {
        return Policy.parse("log " + keys().getFirst().encoded() + "\nquorum none\n");
    }

    private List<VerifierKey> keys() {
        return anybody.get("/ledger/vkey").text().lines().map(VerifierKey::parse).toList();
    }

    private Checkpoint checkpointWith(long position) {
        return await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () ->
                                Checkpoint.parse(
                                        Note.parse(anybody.get("/ledger/checkpoint").text())
                                                .text()),
                        checkpoint -> checkpoint.size() > position);
    }

    private byte[] entry(long position) {
        int width = (int) (position % 256) + 1;
        String path = "/ledger/tile/entries/%03d.p/%d".formatted(position / 256, width);
        return EntryBundle.decode(anybody.file(path)).getLast();
    }

    private static HttpResponse<byte[]> raw(String path, String encoding) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(SERVICE.address() + path))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static long unit() {
        return unit("Ledger " + units);
    }

    private static synchronized long unit(String name) {
        return SERVICE.recorder()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"unit:ledger-%d","description":{"level":"province","name":"%s"}}
                        """
                                .formatted(units++, name))
                .position();
    }
}

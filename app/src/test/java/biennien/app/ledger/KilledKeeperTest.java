package biennien.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.split.RoleProcess;
import biennien.ledger.Checkpoint;
import biennien.ledger.Note;
import biennien.ledger.TileReader;
import biennien.ledger.TileTree;
import biennien.ledger.VerifierKey;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A process that is killed while it signs never signs anything else after its next start. */
class KilledKeeperTest {

    /**
     * Whoever publishes waits for as long as the test holds a lock: it has decided and not signed.
     */
    private static final String HELD =
            """
            CREATE FUNCTION ledger.wait_for_the_test() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock_shared(4712);
                RETURN NEW;
            END $$;
            CREATE TRIGGER waits BEFORE INSERT ON ledger.checkpoint FOR EACH ROW
             EXECUTE FUNCTION ledger.wait_for_the_test()
            """;

    private final Map<Long, String> published = new TreeMap<>();
    private int units;

    @Test
    void what_was_published_stays_the_beginning_of_what_is(@TempDir Path folder) throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        try (HttpClient http = HttpClient.newHttpClient();
                RoleProcess service = RoleProcess.service("all", "all", database, folder, "")) {
            up(service, http);
            record(service, http, 3);
            awaitSigned(service, http);
            jdbc.sql(HELD).update();
            for (int kill = 0; kill < 3; kill++) {
                record(service, http, 3);
                awaitSigned(service, http);
                String decided;
                try (Connection holding = database.dataSource().getConnection();
                        Statement statement = holding.createStatement()) {
                    statement.execute("SELECT pg_advisory_lock(4712)");
                    // One alone: after it the keeper waits, and decides on nothing more.
                    record(service, http, 1);
                    await().atMost(Duration.ofSeconds(20)).until(() -> isUnsigned(jdbc));
                    service.kill();
                    decided = head(jdbc);
                    look(jdbc);
                }
                service.startAgain();
                up(service, http);
                awaitSigned(service, http);
                // Nothing was recorded meanwhile, so it is this that was signed, and nothing else.
                assertThat(head(jdbc)).isEqualTo(decided);
                look(jdbc);
            }
            awaitSigned(service, http);
            VerifierKey key = VerifierKey.parse(get(service, http, "/ledger/vkey").strip());
            Checkpoint last = checkpoint(get(service, http, "/ledger/checkpoint"));
            assertThat(published).hasSizeGreaterThan(3);
            TileReader tiles = (level, index, width) -> tile(service, http, level, index, width);
            for (String note : published.values()) {
                Checkpoint one = checkpoint(note);
                assertThat(Note.parse(note).verify(List.of(key))).hasSize(1);
                assertThat(one.size()).isLessThanOrEqualTo(last.size());
                assertThat(TileTree.resume(one.size(), tiles).root()).isEqualTo(one.root());
            }
        } finally {
            database.close();
        }
    }

    /** Every checkpoint there is; none of them is ever another than it was. */
    private void look(JdbcClient jdbc) {
        jdbc.sql("SELECT size, note FROM ledger.checkpoint")
                .query(
                        row -> {
                            String before = published.put(row.getLong(1), row.getString(2));
                            assertThat(before).isIn(null, row.getString(2));
                        });
    }

    private static boolean isUnsigned(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        SELECT size = (SELECT next FROM eventstore.log_head)
                               AND size > (SELECT max(size) FROM ledger.checkpoint)
                          FROM ledger.head
                        """)
                .query(Boolean.class)
                .single();
    }

    private static String head(JdbcClient jdbc) {
        return jdbc.sql("SELECT size || ' ' || encode(root, 'hex') FROM ledger.head")
                .query(String.class)
                .single();
    }

    private void record(RoleProcess service, HttpClient http, int count) throws Exception {
        for (int i = 0; i < count; i++) {
            units++;
            HttpRequest post =
                    HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/units"))
                            .header("Content-Type", "application/json")
                            .header(
                                    "Authorization",
                                    "Basic "
                                            + Base64.getEncoder()
                                                    .encodeToString(
                                                            "admin:password of the admin"
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8)))
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            """
                                            {"id":"unit:killed-%d","description":{"level":"province","name":"Killed %d"}}
                                            """
                                                    .formatted(units, units)))
                            .build();
            assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        }
    }

    private void awaitSigned(RoleProcess service, HttpClient http) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> checkpoint(get(service, http, "/ledger/checkpoint")).size() >= units);
    }

    private static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(Note.parse(note).text());
    }

    private static byte[] tile(
            RoleProcess service, HttpClient http, int level, long index, int width)
            throws IOException {
        String path = new biennien.ledger.Tile(level, index, width).path();
        try {
            return http.send(
                            HttpRequest.newBuilder(
                                            URI.create(service.address() + "/ledger/" + path))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String get(RoleProcess service, HttpClient http, String path)
            throws IOException, InterruptedException {
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(service.address() + path)).build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void up(RoleProcess service, HttpClient http) {
        await().atMost(Duration.ofMinutes(2)).until(() -> service.isUp(http));
    }
}

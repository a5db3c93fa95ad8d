package biennien.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Annals;
import biennien.app.Service;
import biennien.app.split.RoleProcess;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A process that is killed in the middle of a rebuild goes on with it after its next start. */
class KilledRebuildTest {

    /** One projection waits before it commits, for as long as the test holds a lock. */
    private static final String HELD =
            """
            CREATE FUNCTION rebuild.wait_for_the_test() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock(4711);
                RETURN NEW;
            END $$;
            CREATE TRIGGER waits BEFORE UPDATE ON rebuild.part FOR EACH ROW
             WHEN (NEW.projection = 'TimelineProjection')
             EXECUTE FUNCTION rebuild.wait_for_the_test()
            """;

    @Test
    void a_killed_rebuild_goes_on_after_the_next_start(@TempDir Path folder) throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        try (HttpClient http = HttpClient.newHttpClient()) {
            long head;
            try (Service annals =
                    Service.start(
                            database,
                            Map.of(
                                    "biennien.demo",
                                    "true",
                                    "biennien.data",
                                    folder.resolve("data").toString()))) {
                Annals.awaitIn(annals);
                head = annals.head();
            }
            jdbc.sql(HELD).update();
            try (RoleProcess service = RoleProcess.service("all", "all", database, folder, "")) {
                up(service, http);
                String before =
                        jdbc.sql("SELECT count(*) FROM readmodel.timeline")
                                .query(String.class)
                                .single();
                try (Connection holding = database.dataSource().getConnection();
                        Statement statement = holding.createStatement()) {
                    statement.execute("SELECT pg_advisory_lock(4711)");
                    assertThat(begin(service, http)).isEqualTo(202);
                    await().atMost(Duration.ofMinutes(1))
                            .until(() -> parts(jdbc, "position = " + head).size() > 5);
                    service.kill();
                }
                assertThat(parts(jdbc, "position = -1")).contains("TimelineProjection");
                assertThat(state(jdbc)).isEqualTo("building");
                List<Long> done = handled(jdbc);

                service.startAgain();
                await().atMost(Duration.ofMinutes(2)).until(() -> state(jdbc).equals("switched"));

                // What was done before the kill was not done again.
                assertThat(handled(jdbc)).startsWith(done.toArray(Long[]::new));
                assertThat(
                                jdbc.sql(
                                                """
                                                SELECT count(*) FROM rebuild.checksum
                                                 WHERE live <> rebuilt
                                                """)
                                        .query(Long.class)
                                        .single())
                        .isZero();
                assertThat(
                                jdbc.sql("SELECT count(*) FROM readmodel.timeline")
                                        .query(String.class)
                                        .single())
                        .isEqualTo(before);
                up(service, http);
            }
        } finally {
            database.close();
        }
    }

    private static void up(RoleProcess service, HttpClient http) {
        await().atMost(Duration.ofMinutes(2)).until(() -> service.isUp(http));
    }

    private static int begin(RoleProcess service, HttpClient http) throws Exception {
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                ("admin:" + Service.ADMIN_PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8));
        return http.send(
                        HttpRequest.newBuilder(URI.create(service.address() + Steward.REBUILDS))
                                .header("Authorization", "Basic " + credentials)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static List<String> parts(JdbcClient jdbc, String having) {
        return jdbc.sql("SELECT projection FROM rebuild.part WHERE " + having)
                .query(String.class)
                .list();
    }

    /** Of those that were done when the process was killed. */
    private static List<Long> handled(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        SELECT events FROM rebuild.part
                         WHERE projection IN ('ActivityProjection', 'FigureProjection')
                         ORDER BY projection
                        """)
                .query(Long.class)
                .list();
    }

    private static String state(JdbcClient jdbc) {
        return jdbc.sql("SELECT state FROM rebuild.run").query(String.class).single();
    }
}

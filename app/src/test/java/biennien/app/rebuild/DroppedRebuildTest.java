package biennien.app.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Annals;
import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A steward drops a rebuild in the middle of its work, and nothing of it is left or in the way. */
class DroppedRebuildTest {

    /** Two projections wait before they commit, for as long as the test holds a lock. */
    private static final String HELD =
            """
            CREATE FUNCTION rebuild.wait_for_the_test() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                PERFORM pg_advisory_xact_lock_shared(4711);
                RETURN NEW;
            END $$;
            CREATE TRIGGER waits BEFORE UPDATE ON rebuild.part FOR EACH ROW
             WHEN (NEW.projection IN (%s))
             EXECUTE FUNCTION rebuild.wait_for_the_test()
            """;

    @Test
    void one_that_is_begun_right_after_another_was_dropped_is_not_disturbed(@TempDir Path data)
            throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        try (Service service = annals(database, data);
                ExecutorService threads = Executors.newCachedThreadPool();
                Connection holding = database.dataSource().getConnection();
                Statement statement = holding.createStatement()) {
            Steward steward = new Steward(service);
            hold(service, "'TimelineProjection', 'ActivityProjection'");
            statement.execute("SELECT pg_advisory_lock(4711)");
            String dropped = steward.begin("{}");
            await().until(() -> waiting(service) == 2);
            // Its worker looks once a second whether it is still wanted.
            await().until(() -> age(service) > 1.5);

            assertThat(steward.ask(dropped, "drop").status()).isEqualTo(200);
            Future<Answer> next =
                    threads.submit(() -> service.admin().post(Steward.REBUILDS, "{}"));
            await().until(() -> next.isDone() || askers(service) > 0);
            statement.execute("SELECT pg_advisory_unlock(4711)");

            assertThat(next.get().status()).as(next.get().text()).isEqualTo(202);
            Steward.assertEqual(steward.until("switched", next.get().id()));
            assertThat(steward.seen(dropped).path("state").asString()).isEqualTo("dropped");
            steward.rebuild();
            assertThat(schemas(service)).containsExactly("readmodel", "readmodel_before");
        } finally {
            database.close();
        }
    }

    @Test
    void one_that_is_dropped_in_its_last_moments_leaves_no_tables(@TempDir Path data)
            throws Exception {
        TestDatabase database = TestPostgres.newDatabase();
        try (Service service = annals(database, data);
                Connection holding = database.dataSource().getConnection();
                Statement statement = holding.createStatement()) {
            Steward steward = new Steward(service);
            hold(service, "'TimelineProjection'");
            statement.execute("SELECT pg_advisory_lock(4711)");
            String dropped = steward.begin("{}");
            await().until(() -> waiting(service) == 1 && unfinished(service) == 1);

            assertThat(steward.ask(dropped, "drop").status()).isEqualTo(200);
            statement.execute("SELECT pg_advisory_unlock(4711)");

            await().untilAsserted(() -> assertThat(schemas(service)).containsExactly("readmodel"));
            assertThat(steward.seen(dropped).path("state").asString()).isEqualTo("dropped");
        } finally {
            database.close();
        }
    }

    @Test
    void what_a_process_left_that_died_after_a_drop_is_cleared_away(@TempDir Path data) {
        TestDatabase database = TestPostgres.newDatabase();
        try (Service service = annals(database, data)) {
            Steward steward = new Steward(service);
            String ready = steward.begin("{\"mode\":\"when-asked\"}");
            steward.until("ready", ready);
            service.jdbc().sql("UPDATE rebuild.run SET state = 'dropped'").update();

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(schemas(service)).containsExactly("readmodel"));
        } finally {
            database.close();
        }
    }

    private static Service annals(TestDatabase database, Path data) {
        Service service =
                Service.start(
                        database,
                        Map.of("biennien.demo", "true", "biennien.data", data.toString()));
        Annals.awaitIn(service);
        return service;
    }

    private static void hold(Service service, String projections) {
        service.jdbc().sql(HELD.formatted(projections)).update();
    }

    private static long waiting(Service service) {
        return number(
                service,
                """
                SELECT count(*) FROM pg_locks
                 WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted
                """);
    }

    /** Who waits for a lock, but for those whom the test holds. */
    private static long askers(Service service) {
        return number(
                service,
                """
                SELECT count(*) FROM pg_locks
                 WHERE NOT granted AND (locktype <> 'advisory' OR objid <> 4711)
                """);
    }

    private static long unfinished(Service service) {
        return number(service, "SELECT count(*) FROM rebuild.part WHERE position = -1");
    }

    private static double age(Service service) {
        return service.jdbc()
                .sql(
                        """
                        SELECT extract(epoch FROM clock_timestamp() - max(started_at))
                          FROM rebuild.run
                        """)
                .query(Double.class)
                .single();
    }

    private static long number(Service service, String sql) {
        return service.jdbc().sql(sql).query(Long.class).single();
    }

    private static List<String> schemas(Service service) {
        return service.jdbc()
                .sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'readmodel%' ORDER BY 1")
                .query(String.class)
                .list();
    }
}

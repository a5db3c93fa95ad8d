package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.app.Service.Answer;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/** What holds when two processes serve one log. */
class TwoProcessesTest {
    private static final String UNITS = "/api/v1/units";

    @TempDir private Path data;

    @Test
    void a_repeat_that_reaches_the_other_process_gets_the_answer_of_the_first()
            throws SQLException {
        Map<String, Object> settings = Map.of("biennien.data", data.toString());
        try (TestDatabase database = TestPostgres.newDatabase();
                Service one = Service.start(database, settings);
                Service other = Service.start(database, settings)) {
            CompletableFuture<Answer> first;
            CompletableFuture<Answer> repeat;
            try (Connection held = one.bean(DataSource.class).getConnection()) {
                held.setAutoCommit(false);
                try (Statement statement = held.createStatement()) {
                    statement.execute("SELECT FROM eventstore.log_head FOR UPDATE");
                }
                first = CompletableFuture.supplyAsync(() -> ask(one, "Hai Nơi"));
                await().until(() -> appendsWaiting(one) > 0);
                repeat = CompletableFuture.supplyAsync(() -> ask(other, "Hai Nơi"));
                await().until(() -> appendsWaiting(one) > 1);
                held.rollback();
            }

            assertThat(first.join().status()).as(first.join().text()).isEqualTo(201);
            assertThat(repeat.join().status()).as(repeat.join().text()).isEqualTo(201);
            assertThat(repeat.join().text()).isEqualTo(first.join().text());
            Answer reused = ask(other, "Nơi Khác");
            assertThat(reused.status()).as(reused.text()).isEqualTo(422);
            assertThat(reused.problem()).isEqualTo("idempotency-key-reused");
        }
    }

    private static Answer ask(Service service, String name) {
        return service.admin()
                .with("Idempotency-Key", "two-processes")
                .post(
                        UNITS,
                        """
                        {"id":"unit:hai-noi","description":{"level":"commune","name":"%s"}}
                        """
                                .formatted(name));
    }

    private static int appendsWaiting(Service service) {
        return service.jdbc()
                .sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database()
                           AND cardinality(pg_blocking_pids(pid)) > 0
                        """)
                .query(Integer.class)
                .single();
    }
}

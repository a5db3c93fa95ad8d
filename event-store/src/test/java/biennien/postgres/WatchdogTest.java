package biennien.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import biennien.postgres.EmbeddedPostgres.State;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

class WatchdogTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path data;

    @BeforeEach
    void a_fresh_cluster() {
        TestPostgres.prepare(data);
    }

    @Test
    void a_killed_postmaster_is_started_again_on_the_same_port_with_all_that_was_committed()
            throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(EmbeddedPostgres.class);
        log.start();
        logger.addAppender(log);
        try (EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of())) {
            JdbcClient client = client(postgres);
            client.sql("CREATE TABLE entry (n int)").update();
            for (int n = 1; n <= 2; n++) {
                client.sql("INSERT INTO entry VALUES (" + n + ")").update();
                int port = postgres.port();
                long killed = killPostmaster(postgres);
                await().atMost(PATIENCE)
                        .until(
                                () ->
                                        postgres.state() == State.UP
                                                && postgres.postmasterPid() != killed);
                assertThat(postgres.port()).isEqualTo(port);
                assertThat(client.sql("SELECT count(*) FROM entry").query(Integer.class).single())
                        .isEqualTo(n);
            }
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel() == Level.WARN)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(
                            text ->
                                    text.contains("ended under us")
                                            && text.contains("port " + postgres.port()));
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void a_backend_in_the_middle_of_its_work_does_not_keep_the_new_one_from_starting()
            throws Exception {
        try (EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of());
                Connection connection =
                        TestPostgres.databaseOf(postgres).dataSource().getConnection()) {
            CompletableFuture<Void> busy =
                    CompletableFuture.runAsync(() -> count(connection), Thread::startVirtualThread);
            JdbcClient client = client(postgres);
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    client.sql(
                                                            "SELECT count(*) FROM pg_stat_activity"
                                                                    + " WHERE state = 'active'")
                                                    .query(Integer.class)
                                                    .single()
                                            == 2);
            long killed = killPostmaster(postgres);
            await().atMost(PATIENCE)
                    .until(
                            () ->
                                    postgres.state() == State.UP
                                            && postgres.postmasterPid() != killed);
            assertThat(busy)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class);
        }
    }

    @Test
    void what_cannot_be_started_again_is_down_and_comes_back_when_it_can() throws Exception {
        Patience little =
                TestPostgres.patience(
                        Duration.ofSeconds(5), List.of(Duration.ZERO, Duration.ofMillis(50)));
        try (EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of(), little)) {
            Path control = data.resolve("postgres/cluster/global/pg_control");
            Path aside = data.resolve("pg_control");
            Files.move(control, aside);
            killPostmaster(postgres);
            await().atMost(PATIENCE).until(() -> postgres.state() == State.DOWN);
            Files.move(aside, control);
            await().atMost(PATIENCE).until(() -> postgres.state() == State.UP);
            assertThat(client(postgres).sql("SELECT 1").query(Integer.class).single()).isEqualTo(1);
        }
    }

    @Test
    void closing_while_it_is_down_ends_the_attempts() throws Exception {
        EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of());
        Files.delete(data.resolve("postgres/cluster/global/pg_control"));
        killPostmaster(postgres);
        await().atMost(PATIENCE).until(() -> postgres.state() == State.RESTARTING);
        postgres.close();
        assertThat(postgres.state()).isEqualTo(State.CLOSED);
        assertThat(ProcessHandle.current().descendants().map(ProcessHandle::pid))
                .doesNotContain(postgres.postmasterPid());
    }

    private static long killPostmaster(EmbeddedPostgres postgres) {
        long pid = postgres.postmasterPid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        return pid;
    }

    private static void count(Connection connection) {
        try {
            connection
                    .createStatement()
                    .execute(
                            "SELECT count(*) FROM (SELECT generate_series(1, 10000000000)) AS"
                                    + " number");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        return JdbcClient.create(TestPostgres.databaseOf(postgres).dataSource());
    }
}

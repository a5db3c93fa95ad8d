package biennien.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

class LeftoversTest {

    // Without reading or writing anything, and without ever looking whether the postmaster lives.
    private static final String BUSY =
            "SELECT count(*) FROM (SELECT generate_series(1, 10000000000)) AS number";
    private static final String FROM_BUSY = " FROM pg_stat_activity WHERE query = '" + BUSY + "'";

    private static final Patience LITTLE =
            TestPostgres.patience(Duration.ofMillis(300), Patience.DEFAULT.restarts());

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path data;

    @TempDir private Path otherData;

    @BeforeEach
    void a_fresh_cluster() {
        TestPostgres.prepare(data);
    }

    @Test
    void a_postgres_whose_service_was_killed_is_stopped_and_its_data_is_kept() throws Exception {
        try (OtherJvm other = OtherJvm.on(data)) {
            long orphan = other.awaitPostmasterPid();
            commitOneRow(client(other));
            other.kill();
            assertThat(isPostgres(orphan)).isTrue();
            startAndFindTheRow();
            assertThat(isPostgres(orphan)).isFalse();
        }
    }

    @Test
    void a_frozen_orphan_is_killed_and_its_data_is_recovered() throws Exception {
        try (OtherJvm other = OtherJvm.on(data)) {
            long orphan = other.awaitPostmasterPid();
            commitOneRow(client(other));
            other.kill();
            new ProcessBuilder("sh", "-c", "kill -STOP " + orphan).start().waitFor();
            try (EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of(), LITTLE)) {
                assertThat(rows(client(postgres))).isEqualTo(1);
            }
            assertThat(isPostgres(orphan)).isFalse();
        }
    }

    @Test
    void backends_that_outlive_their_postmaster_are_ended_and_the_data_is_recovered()
            throws Exception {
        try (OtherJvm other = OtherJvm.on(data)) {
            long postmaster = other.awaitPostmasterPid();
            JdbcClient client = client(other);
            commitOneRow(client);
            CompletableFuture<Long> busy =
                    CompletableFuture.supplyAsync(
                            () -> ask(client, BUSY), Thread::startVirtualThread);
            await().atMost(PATIENCE).until(() -> ask(client, "SELECT count(*)" + FROM_BUSY) == 1);
            long backend = ask(client, "SELECT pid" + FROM_BUSY);
            other.kill();
            ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
            assertThat(isPostgres(backend)).isTrue();
            startAndFindTheRow();
            assertThat(isPostgres(backend)).isFalse();
            assertThat(busy)
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableOfType(ExecutionException.class);
        }
    }

    @Test
    void a_stranger_that_now_has_the_old_process_id_is_left_alone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "1000").start();
        try {
            claimToRunAs(stranger.pid());
            TestPostgres.startOn(data, Map.of()).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void the_postgres_of_another_folder_is_left_alone() throws Exception {
        TestPostgres.prepare(otherData);
        try (EmbeddedPostgres neighbour = TestPostgres.startOn(otherData, Map.of())) {
            commitOneRow(client(neighbour));
            long pid = neighbour.postmasterPid();
            claimToRunAs(pid);
            TestPostgres.startOn(data, Map.of()).close();
            assertThat(neighbour.postmasterPid()).isEqualTo(pid);
            assertThat(isPostgres(pid)).isTrue();
            assertThat(rows(client(neighbour))).isEqualTo(1);
        }
    }

    private void claimToRunAs(long pid) throws IOException {
        Files.writeString(
                data.resolve("postgres/cluster/postmaster.pid"),
                """
                %d
                %s
                1795292723
                23456

                127.0.0.1
                  2146451         8
                ready
                """
                        .formatted(pid, data.resolve("postgres/cluster")));
    }

    private void startAndFindTheRow() {
        try (EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of())) {
            assertThat(rows(client(postgres))).isEqualTo(1);
        }
    }

    private static void commitOneRow(JdbcClient client) {
        client.sql("CREATE TABLE entry (n int)").update();
        client.sql("INSERT INTO entry VALUES (1)").update();
    }

    private static long rows(JdbcClient client) {
        return ask(client, "SELECT count(*) FROM entry");
    }

    private static long ask(JdbcClient client, String sql) {
        return client.sql(sql).query(Long.class).single();
    }

    private static JdbcClient client(EmbeddedPostgres postgres) {
        return JdbcClient.create(TestPostgres.databaseOf(postgres).dataSource());
    }

    private JdbcClient client(OtherJvm other) throws IOException {
        String port = other.report().split(" ", -1)[2];
        String password = Files.readString(data.resolve("postgres/password")).strip();
        return JdbcClient.create(
                new TestDatabase(
                                "biennien",
                                "jdbc:postgresql://127.0.0.1:" + port + "/biennien",
                                "biennien",
                                password)
                        .dataSource());
    }

    // Not ProcessHandle.isAlive: nobody may have collected the dead yet.
    private static boolean isPostgres(long pid) throws IOException {
        Path proc = Path.of("/proc", Long.toString(pid));
        return Files.exists(proc) && Files.readString(proc.resolve("cmdline")).contains("postgres");
    }
}

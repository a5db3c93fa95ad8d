package biennien.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import biennien.postgres.EmbeddedPostgres.State;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class EmbeddedPostgresTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir private Path data;

    @Test
    void an_empty_folder_becomes_a_database_that_keeps_what_is_committed() throws Exception {
        Files.createDirectories(
                data.resolve("postgres/postgresql-18-00000000/bin")); // an earlier release
        String password;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(postgres.state()).isEqualTo(State.UP);
            assertThat(postgres.user()).isEqualTo("biennien");
            assertThat(postgres.jdbcUrl())
                    .isEqualTo("jdbc:postgresql://127.0.0.1:" + postgres.port() + "/biennien");
            sql(postgres, "CREATE TABLE place (name text)");
            sql(postgres, "INSERT INTO place VALUES ('Thành phố Sơn La')");
            password = postgres.password();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres, "SELECT name FROM place")).isEqualTo("Thành phố Sơn La");
            assertThat(postgres.password()).isEqualTo(password);
        }
        assertThat(names(data.resolve("postgres")))
                .filteredOn(name -> name.startsWith("postgresql-18-"))
                .hasSize(1);
    }

    @Test
    void programs_that_were_unpacked_only_in_part_are_never_used() throws Exception {
        Path home = data.resolve("postgres");
        try (OtherJvm other = OtherJvm.unpackingItselfOn(data)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(
                            () ->
                                    Files.isDirectory(home)
                                            && names(home).stream()
                                                    .anyMatch(
                                                            name -> name.endsWith(".unfinished")));
            other.kill();
        }
        assertThat(names(home)).noneMatch(name -> name.matches("postgresql-18-[0-9a-f]{8}"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
        }
        assertThat(names(home)).noneMatch(name -> name.endsWith(".unfinished"));
    }

    @Test
    void two_processes_may_unpack_into_one_place_at_once() throws Exception {
        Path shared = Files.createDirectory(data.resolve("shared"));
        try (OtherJvm one = OtherJvm.on(data.resolve("one"), shared);
                OtherJvm two = OtherJvm.on(data.resolve("two"), shared)) {
            assertThat(one.report()).startsWith("UP ");
            assertThat(two.report()).startsWith("UP ");
        }
        assertThat(names(shared)).filteredOn(name -> name.startsWith("postgresql-")).hasSize(1);
    }

    @Test
    void text_is_utf_8_in_code_point_order_and_pages_have_checksums() {
        try (EmbeddedPostgres postgres = start(Map.of())) {
            assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "SHOW data_checksums")).isEqualTo("on");
            assertThat(
                            ask(
                                    postgres,
                                    "SELECT datlocprovider::text || datlocale FROM pg_database"
                                            + " WHERE datname = 'biennien'"))
                    .isEqualTo("bC.UTF-8");
            assertThat(ask(postgres, "SELECT lower('ĐIỆN BIÊN')")).isEqualTo("điện biên");
        }
    }

    @Test
    void nothing_switches_durability_off() {
        TestPostgres.prepare(data);
        try (EmbeddedPostgres postgres = start(Map.of())) {
            sql(postgres, "ALTER SYSTEM SET fsync = off");
            sql(postgres, "ALTER SYSTEM SET full_page_writes = off");
            sql(postgres, "ALTER SYSTEM SET synchronous_commit = off");
        }
        try (EmbeddedPostgres postgres = start(Map.of())) {
            assertThat(ServerSettings.DURABILITY)
                    .allSatisfy(name -> assertThat(ask(postgres, "SHOW " + name)).isEqualTo("on"));
            sql(postgres, "ALTER ROLE biennien SET synchronous_commit = off");
        }
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("runs without synchronous_commit")
                .hasMessageContaining(data.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fsync",
                "synchronous_commit",
                "full_page_writes",
                "listen_addresses",
                "hba_file",
                "a b"
            })
    void a_setting_that_would_break_a_promise_is_refused(String name) {
        assertThatThrownBy(() -> start(Map.of(name, "off")))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining(name);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void settings_and_a_port_can_be_asked_for() {
        TestPostgres.prepare(data);
        int port = Ports.anyFree();
        try (EmbeddedPostgres postgres =
                start(Map.of("port", Integer.toString(port), "shared_buffers", "16MB"))) {
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(ask(postgres, "SHOW shared_buffers")).isEqualTo("16MB");
            assertThat(ask(postgres, "SHOW max_connections")).isEqualTo("100");
        }
    }

    @Test
    void a_port_that_another_program_has_is_named() throws IOException {
        TestPostgres.prepare(data);
        try (ServerSocket other = new ServerSocket(0)) {
            assertThatThrownBy(() -> start(Map.of("port", Integer.toString(other.getLocalPort()))))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("Port " + other.getLocalPort());
        }
    }

    @Test
    void only_who_has_the_password_and_is_on_this_machine_gets_in() throws Exception {
        TestPostgres.prepare(data);
        try (EmbeddedPostgres postgres = start(Map.of())) {
            for (String wrong : List.of("wrong", "")) {
                assertThatThrownBy(
                                () ->
                                        DriverManager.getConnection(
                                                postgres.jdbcUrl(), "biennien", wrong))
                        .isInstanceOf(SQLException.class);
            }
            assertThat(
                            ask(
                                    postgres,
                                    "SELECT string_agg(type || ' ' || address || ' ' ||"
                                            + " auth_method, ',') FROM pg_hba_file_rules"))
                    .isEqualTo("host 127.0.0.1 scram-sha-256");
            assertThat(
                            ask(
                                    postgres,
                                    "SELECT count(*)::text FROM pg_authid WHERE rolcanlogin"
                                            + " AND rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> new Socket("127.0.0.2", postgres.port()).close())
                    .isInstanceOf(ConnectException.class);
            assertThat(Files.readString(Path.of("/proc/net/unix")))
                    .doesNotContain(".s.PGSQL." + postgres.port());
        }
        Path home = data.resolve("postgres");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("password"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwx------");
    }

    @Test
    void it_has_a_session_of_its_own_and_none_of_our_secrets() throws Exception {
        TestPostgres.prepare(data);
        try (EmbeddedPostgres postgres = start(Map.of())) {
            Path proc = Path.of("/proc", Long.toString(postgres.postmasterPid()));
            String[] afterName =
                    Files.readString(proc.resolve("stat")).split("\\) ", -1)[1].split(" ", -1);
            assertThat(afterName[3])
                    .as("session")
                    .isEqualTo(Long.toString(postgres.postmasterPid()));
            Set<String> ours = Set.of("PATH", "LD_LIBRARY_PATH", "LC_ALL");
            if (Files.isReadable(proc.resolve("environ"))) {
                assertThat(Files.readString(proc.resolve("environ")).split("\0", 0))
                        .allSatisfy(
                                variable ->
                                        assertThat(variable.split("=", -1)[0])
                                                .matches(
                                                        name ->
                                                                ours.contains(name)
                                                                        || name.startsWith("PG")));
            }
        }
    }

    @Test
    void closing_rolls_back_what_is_open_and_may_be_repeated() throws Exception {
        TestPostgres.prepare(data);
        EmbeddedPostgres postgres = start(Map.of());
        sql(postgres, "CREATE TABLE entry (n int)");
        try (Connection open = TestPostgres.databaseOf(postgres).dataSource().getConnection()) {
            open.setAutoCommit(false);
            open.createStatement().execute("INSERT INTO entry VALUES (1)");
            postgres.close();
            postgres.close();
            assertThat(postgres.state()).isEqualTo(State.CLOSED);
            assertThat(ProcessHandle.of(postgres.postmasterPid())).isEmpty();
        }
        try (EmbeddedPostgres again = start(Map.of())) {
            assertThat(ask(again, "SELECT count(*)::text FROM entry")).isEqualTo("0");
        }
    }

    @Test
    void a_frozen_server_is_killed_at_closing() throws Exception {
        TestPostgres.prepare(data);
        Patience little =
                TestPostgres.patience(Duration.ofMillis(300), Patience.DEFAULT.restarts());
        EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of(), little);
        long pid = postgres.postmasterPid();
        new ProcessBuilder("sh", "-c", "kill -STOP " + pid).start().waitFor();
        postgres.close();
        assertThat(ProcessHandle.of(pid)).isEmpty();
        try (EmbeddedPostgres again = start(Map.of())) {
            assertThat(ask(again, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_folder_of_another_major_version_is_refused_with_the_way_out() throws IOException {
        TestPostgres.prepare(data);
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("pg_dumpall")
                .hasMessageContaining(data.toString());
    }

    @Test
    void a_folder_that_is_not_ours_is_refused_and_left_alone() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");
        assertThatThrownBy(() -> TestPostgres.startOn(file, Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("is a file");

        Path foreignCluster = Files.createDirectory(data.resolve("foreign"));
        Files.writeString(foreignCluster.resolve("PG_VERSION"), "18\n");
        assertThatThrownBy(() -> TestPostgres.startOn(foreignCluster, Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("is itself a PostgreSQL cluster");
        assertThat(names(foreignCluster)).containsExactly("PG_VERSION");

        Path other = Files.createDirectories(data.resolve("other/postgres/cluster"));
        Files.writeString(other.resolve("letter.txt"), "dear reader");
        assertThatThrownBy(() -> TestPostgres.startOn(data.resolve("other"), Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("not a PostgreSQL cluster");
        assertThat(names(other)).containsExactly("letter.txt");
    }

    @Test
    void a_lost_or_wrong_password_file_is_named() throws IOException {
        TestPostgres.prepare(data);
        Path password = data.resolve("postgres/password");
        Files.writeString(password, "wrong\n");
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining(password.toString());
        Files.delete(password);
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining(password.toString());
    }

    @Test
    void a_damaged_cluster_is_refused_with_the_words_of_the_server() throws IOException {
        TestPostgres.prepare(data);
        Files.delete(data.resolve("postgres/cluster/global/pg_control"));
        assertThatThrownBy(() -> start(Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("pg_control");
    }

    private EmbeddedPostgres start(Map<String, String> settings) {
        return TestPostgres.startOn(data, settings);
    }

    private static void sql(EmbeddedPostgres postgres, String sql) {
        JdbcClient.create(TestPostgres.databaseOf(postgres).dataSource()).sql(sql).update();
    }

    private static String ask(EmbeddedPostgres postgres, String sql) {
        return JdbcClient.create(TestPostgres.databaseOf(postgres).dataSource())
                .sql(sql)
                .query(String.class)
                .single();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}

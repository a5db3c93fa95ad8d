package biennien.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Only root can become others; as an ordinary user all the other tests show that this works. */
@EnabledIf("weAreRoot")
class RunAsTest {

    @TempDir private Path data;

    @TempDir private Path tools;

    static boolean weAreRoot() throws IOException {
        return Account.ofThisProcess().isRoot();
    }

    @BeforeEach
    void others_may_look_into_the_temporary_folder() throws IOException {
        FileTrees.permit(data, "rwxr-xr-x");
    }

    @Test
    void root_runs_it_without_the_rights_of_root() throws Exception {
        try (EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of())) {
            assertThat(status(postgres.postmasterPid(), "CapEff")).matches("0+");
        }
    }

    @Test
    void an_ordinary_user_needs_nothing_special() throws Exception {
        Account.NOBODY.own(data);
        try (OtherJvm nobody = OtherJvm.asNobodyOn(data)) {
            long pid = nobody.awaitPostmasterPid();
            assertThat(status(nobody.pid(), "Uid")).startsWith("65534");
            assertThat(status(pid, "Uid")).startsWith("65534");
        }
        assertThat(Account.of(data.resolve("postgres/cluster"))).isEqualTo(Account.NOBODY);
    }

    @Test
    void an_ordinary_user_is_told_when_the_folder_is_not_his() throws Exception {
        try (OtherJvm nobody = OtherJvm.asNobodyOn(data)) {
            assertThat(nobody.report())
                    .startsWith("REFUSED")
                    .contains("cannot be written")
                    .contains(data.toString());
        }
        TestPostgres.startOn(data, Map.of()).close();
        try (OtherJvm nobody = OtherJvm.asNobodyOn(data)) {
            assertThat(nobody.report())
                    .startsWith("REFUSED")
                    .contains("belongs to root")
                    .contains(data.toString());
        }
    }

    @Test
    void root_runs_it_as_the_owner_of_the_folder_and_the_owner_can_go_on() throws Exception {
        Account.NOBODY.own(data);
        try (EmbeddedPostgres postgres = TestPostgres.startOn(data, Map.of())) {
            assertThat(status(postgres.postmasterPid(), "Uid")).startsWith("65534");
        }
        try (OtherJvm nobody = OtherJvm.asNobodyOn(data)) {
            nobody.awaitPostmasterPid();
        }
        TestPostgres.startOn(data, Map.of()).close();
    }

    @Test
    void where_namespaces_are_off_root_gives_the_folder_to_nobody() throws Exception {
        TestPostgres.startOn(data, Map.of()).close(); // as root's
        install("setsid", "setpriv");
        forbid("unshare");
        try (OtherJvm other = OtherJvm.withPathOn(data, tools)) {
            assertThat(status(other.awaitPostmasterPid(), "Uid")).startsWith("65534");
        }
        TestPostgres.startOn(data, Map.of()).close();
    }

    @Test
    void where_there_is_no_way_root_is_told_so() throws Exception {
        install("setsid");
        forbid("unshare", "setpriv");
        try (OtherJvm other = OtherJvm.withPathOn(data, tools)) {
            assertThat(other.report())
                    .startsWith("REFUSED")
                    .contains("Operation not permitted")
                    .contains("as an ordinary user");
        }
        assertThat(Account.of(data.resolve("postgres")).isRoot()).isTrue();
    }

    @Test
    void root_is_told_when_the_owner_of_the_folder_cannot_reach_it() throws Exception {
        Path hidden = Files.createDirectory(data.resolve("hidden"));
        FileTrees.permit(hidden, "rwx------");
        Path inside = Files.createDirectory(hidden.resolve("data"));
        Account.NOBODY.own(inside);
        assertThatThrownBy(() -> TestPostgres.startOn(inside, Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("User 65534")
                .hasMessageContaining("Permission denied")
                .hasMessageContaining(inside.toString());
    }

    private void install(String... names) throws IOException {
        for (String name : names) {
            for (String folder : List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin")) {
                Path tool = Path.of(folder, name);
                if (Files.exists(tool) && !Files.exists(tools.resolve(name))) {
                    Files.createSymbolicLink(tools.resolve(name), tool);
                }
            }
        }
        FileTrees.permit(tools, "rwxr-xr-x");
    }

    private void forbid(String... names) throws IOException {
        for (String name : names) {
            Path tool = tools.resolve(name);
            Files.writeString(
                    tool,
                    "#!/bin/sh\necho '%s failed: Operation not permitted'\nexit 1\n"
                            .formatted(name));
            FileTrees.permit(tool, "rwxr-xr-x");
        }
    }

    private static String status(long pid, String key) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(key + ":"))
                .map(line -> line.substring(key.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}

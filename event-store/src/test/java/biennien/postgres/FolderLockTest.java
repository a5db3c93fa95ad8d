package biennien.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class FolderLockTest {

    @TempDir private Path data;

    @BeforeEach
    void a_fresh_cluster() {
        TestPostgres.prepare(data);
    }

    @Test
    void a_second_process_learns_the_folder_and_who_has_it() throws Exception {
        try (EmbeddedPostgres first = TestPostgres.startOn(data, Map.of())) {
            // An attempt of our own before it must not loosen the lock.
            refusedHere(ProcessHandle.current().pid());
            try (OtherJvm second = OtherJvm.on(data)) {
                assertThat(second.report())
                        .startsWith("REFUSED")
                        .contains(data.toString())
                        .contains("process " + ProcessHandle.current().pid() + ".");
            }
            try (var connection = TestPostgres.databaseOf(first).dataSource().getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
    }

    @Test
    void the_folder_is_free_again_when_its_process_has_ended_or_given_up() throws Exception {
        try (OtherJvm other = OtherJvm.on(data)) {
            other.awaitPostmasterPid();
            refusedHere(other.pid());
        }
        assertThatThrownBy(() -> TestPostgres.startOn(data, Map.of("shared_buffers", "nonsense")))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("shared_buffers");
        TestPostgres.startOn(data, Map.of()).close();
        TestPostgres.startOn(data, Map.of()).close();
    }

    private void refusedHere(long holder) {
        assertThatThrownBy(() -> TestPostgres.startOn(data, Map.of()))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining(data.toString())
                .hasMessageContaining(Long.toString(holder));
    }
}

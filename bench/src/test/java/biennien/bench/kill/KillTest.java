package biennien.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Gapless under fire, for as long as a build can wait; the bench command does it at length. */
class KillTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void what_was_acknowledged_is_there_once_after_every_kill_and_the_service_comes_back()
            throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();

        KillRun.Outcome outcome = new KillRun(folder.resolve("service"), said::add).run(3, 3);

        assertThat(outcome.faults()).as("%s, log in %s", said, folder).isEmpty();
        assertThat(outcome.absences()).hasSize(6);
        assertThat(outcome.repeated()).as("requests that a kill struck").isPositive();
        assertThat(outcome.events()).isEqualTo(outcome.acknowledged());
    }
}

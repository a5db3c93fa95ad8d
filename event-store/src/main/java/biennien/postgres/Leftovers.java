package biennien.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What a killed predecessor left running on the folder: a whole PostgreSQL after our own SIGKILL,
 * or single backends after that of the postmaster. Called only under the folder's lock, so whatever
 * runs there has no master any more.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final Path cluster;
    private final RunAs runAs;
    private final Patience patience;

    Leftovers(Home home, RunAs runAs, Patience patience) throws IOException {
        this.cluster = home.cluster().toRealPath();
        this.runAs = runAs;
        this.patience = patience;
    }

    /** Afterwards no process uses the cluster, and no stale file claims so. */
    void clear() throws IOException {
        List<ProcessHandle> masters = running().stream().filter(Leftovers::isPostmaster).toList();
        for (ProcessHandle master : masters) {
            LOG.warn(
                    "A PostgreSQL without its service still runs on {} (pid {}): stopping it",
                    cluster,
                    master.pid());
        }
        // Never SIGINT to another one: it tells the checkpointer to write that all ended well.
        end(masters, patience.stop(), master -> runAs.signal("INT", master.pid()));
        end(masters, patience.stopHard(), master -> runAs.signal("QUIT", master.pid()));
        // Backends end by themselves when they miss their postmaster.
        end(running(), patience.stopHard(), _ -> true);
        end(
                running(),
                patience.stopHard(),
                process -> {
                    LOG.warn(
                            "Killing a leftover of PostgreSQL on {} (pid {})",
                            cluster,
                            process.pid());
                    return process.destroyForcibly();
                });
        List<ProcessHandle> left = running();
        if (!left.isEmpty()) {
            throw new PostgresUnavailable(
                    "Process %d is a PostgreSQL on %s and cannot be stopped. Stop it by hand."
                            .formatted(left.getFirst().pid(), cluster));
        }
        // PostgreSQL would refuse to start if a stranger now has the old process id.
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
    }

    // Asks /proc, not ProcessHandle.isAlive, for which a dead process that nobody collects (in a
    // container without init) is alive for ever.
    private void end(List<ProcessHandle> processes, Duration wait, Predicate<ProcessHandle> how) {
        List<ProcessHandle> asked =
                processes.stream().filter(this::isOfCluster).filter(how).toList();
        long deadline = System.nanoTime() + wait.toNanos();
        while (asked.stream().anyMatch(this::isOfCluster) && System.nanoTime() < deadline) {
            glance();
        }
    }

    private static void glance() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("Interrupted while stopping a leftover of PostgreSQL", e);
        }
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isOfCluster).toList();
    }

    // Every process of PostgreSQL works in its data folder. Where /proc hides that (another
    // account,
    // few rights), the postmaster still shows its arguments.
    private boolean isOfCluster(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            if (!Files.readString(proc.resolve("comm")).strip().equals("postgres")) {
                return false;
            }
            try {
                return Files.readSymbolicLink(proc.resolve("cwd")).equals(cluster);
            } catch (IOException _) {
                return arguments(process).contains(cluster.toString());
            }
        } catch (IOException _) {
            return false; // ended meanwhile
        }
    }

    private static boolean isPostmaster(ProcessHandle process) {
        return arguments(process).stream()
                .findFirst()
                .filter(name -> !name.startsWith("postgres: "))
                .isPresent();
    }

    private static List<String> arguments(ProcessHandle process) {
        try {
            byte[] line =
                    Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException _) {
            return List.of();
        }
    }
}

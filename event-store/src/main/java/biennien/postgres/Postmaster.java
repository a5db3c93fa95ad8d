package biennien.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One run of the server, from its start to its end. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Duration REMINDER = Duration.ofSeconds(10);

    private final Home home;
    private final RunAs runAs;
    private final Patience patience;
    private final Process process;

    private Postmaster(Home home, RunAs runAs, Patience patience, Process process) {
        this.home = home;
        this.runAs = runAs;
        this.patience = patience;
        this.process = process;
    }

    static Postmaster launch(Home home, RunAs runAs, Patience patience, List<String> arguments)
            throws IOException {
        FileTrees.writePrivately(
                home.hostRules(), "host all all 127.0.0.1/32 scram-sha-256\n", runAs.account());
        Files.createDirectories(home.log());
        runAs.account().own(home.log());
        Files.deleteIfExists(home.startLog());
        Files.createFile(home.startLog());
        runAs.account().own(home.startLog());
        Process process =
                runAs.command("postgres", arguments)
                        .redirectOutput(home.startLog().toFile())
                        .start();
        return new Postmaster(home, runAs, patience, process);
    }

    /** Waits until it takes connections. Recovery after a crash comes before that. */
    void awaitReady(BooleanSupplier givenUp) throws IOException {
        long begin = System.nanoTime();
        long reminder = begin + REMINDER.toNanos();
        while (!isReady()) {
            if (hasEnded(GLANCE)) {
                throw new PostgresUnavailable(
                        "PostgreSQL on %s did not start (status %d): %s"
                                .formatted(home.cluster(), process.exitValue(), lastWords()));
            }
            long now = System.nanoTime();
            if (givenUp.getAsBoolean() || now - begin > patience.start().toNanos()) {
                throw new PostgresUnavailable(
                        "PostgreSQL on %s was not ready after %d s. Its log is in %s."
                                .formatted(
                                        home.cluster(),
                                        TimeUnit.NANOSECONDS.toSeconds(now - begin),
                                        home.log()));
            }
            if (now > reminder) {
                LOG.info(
                        "PostgreSQL is still starting, perhaps recovering after a crash; its log is"
                                + " in {}",
                        home.log());
                reminder = now + REMINDER.toNanos();
            }
        }
    }

    // The eighth line of the file is the server's own word about its state.
    private boolean isReady() throws IOException {
        Path file = home.cluster().resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() >= 8
                    && lines.get(0).strip().equals(Long.toString(pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /**
     * Fast shutdown: open transactions are rolled back, a checkpoint is written. Harder where that
     * takes too long.
     */
    void stop() {
        if (process.isAlive() && runAs.signal("INT", pid()) && hasEnded(patience.stop())) {
            return;
        }
        if (process.isAlive() && runAs.signal("QUIT", pid()) && hasEnded(patience.stopHard())) {
            return;
        }
        if (process.isAlive()) {
            LOG.warn("PostgreSQL (pid {}) does not stop: killing it", pid());
            kill();
            hasEnded(patience.stopHard());
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    private boolean hasEnded(Duration wait) {
        try {
            return process.waitFor(wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("Interrupted while waiting for PostgreSQL", e);
        }
    }

    // What it says before its log is open, and the end of its log.
    private String lastWords() throws IOException {
        List<String> words = new ArrayList<>(lines(home.startLog()));
        try (Stream<Path> logs = Files.list(home.log())) {
            Optional<Path> newest =
                    logs.max(Comparator.comparingLong(log -> log.toFile().lastModified()));
            if (newest.isPresent()) {
                List<String> lines = lines(newest.get());
                words.addAll(lines.subList(Math.max(0, lines.size() - 5), lines.size()));
            }
        }
        return String.join("\n", words);
    }

    // Not readAllLines, which throws at what is not UTF-8: a log may quote anything.
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    }
}

package biennien.postgres;

import static org.awaitility.Awaitility.await;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A second process that starts PostgreSQL on a folder, reports in a file, and keeps it until its
 * input ends.
 */
final class OtherJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final Path desk;

    private OtherJvm(Process process, Path desk) {
        this.process = process;
        this.desk = desk;
    }

    static OtherJvm on(Path dataFolder) throws IOException {
        return on(dataFolder, TestPostgres.sharedBinaries());
    }

    static OtherJvm on(Path dataFolder, Path binaries) throws IOException {
        return start(dataFolder, binaries, null, Map.of());
    }

    static OtherJvm unpackingItselfOn(Path dataFolder) throws IOException {
        return start(dataFolder, null, null, Map.of());
    }

    static OtherJvm asNobodyOn(Path dataFolder) throws IOException {
        return start(dataFolder, TestPostgres.sharedBinaries(), Account.NOBODY, Map.of());
    }

    static OtherJvm withPathOn(Path dataFolder, Path tools) throws IOException {
        return start(
                dataFolder, TestPostgres.sharedBinaries(), null, Map.of("PATH", tools.toString()));
    }

    private static OtherJvm start(
            Path dataFolder,
            @Nullable Path binaries,
            @Nullable Account account,
            Map<String, String> environment)
            throws IOException {
        Path desk = Files.createTempDirectory("other-jvm");
        String classPath = System.getProperty("java.class.path");
        List<String> words = new ArrayList<>();
        if (account != null) {
            // Such an account may not be able to read where we and our libraries lie.
            classPath = ReadableClassPath.VALUE;
            account.own(desk);
            words.addAll(
                    List.of(
                            "setpriv",
                            "--reuid=" + account.uid(),
                            "--regid=" + account.gid(),
                            "--clear-groups"));
        }
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath,
                        OtherJvm.class.getName()));
        words.addAll(List.of(dataFolder.toString(), desk.resolve("report").toString()));
        if (binaries != null) {
            words.add(binaries.toString());
        }
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(desk.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(desk.resolve("output").toFile());
        builder.environment().putAll(environment);
        return new OtherJvm(builder.start(), desk);
    }

    /** "UP postmaster-pid port" or "REFUSED reason". */
    String report() throws IOException {
        Path report = desk.resolve("report");
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Files.exists(report) || !process.isAlive());
        return Files.exists(report)
                ? Files.readString(report)
                : Files.readString(desk.resolve("output"));
    }

    long awaitPostmasterPid() throws IOException {
        String report = report();
        if (!report.startsWith("UP ")) {
            throw new AssertionError(report);
        }
        return Long.parseLong(report.split(" ", -1)[1]);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try (OutputStream input = process.getOutputStream()) {
            input.flush();
        }
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError(
                    "It does not end: " + Files.readString(desk.resolve("output")));
        }
        FileTrees.delete(desk);
    }

    public static void main(String[] args) throws IOException {
        Path report = Path.of(args[1]);
        Path binaries = args.length > 2 ? Path.of(args[2]) : null;
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(Path.of(args[0]), Map.of(), Patience.DEFAULT, binaries)) {
            write(report, "UP %d %d".formatted(postgres.postmasterPid(), postgres.port()));
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (PostgresUnavailable e) {
            write(report, "REFUSED " + e.getMessage());
        }
    }

    private static void write(Path report, String text) throws IOException {
        Path unfinished = report.resolveSibling("report.unfinished");
        Files.writeString(unfinished, text);
        Files.move(unfinished, report, ATOMIC_MOVE);
    }
}

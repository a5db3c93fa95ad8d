package biennien.bench.kill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The service as a process of its own, with its own PostgreSQL, on one data folder and one port.
 */
final class ServiceProcess implements AutoCloseable {

    static final String PASSWORD = "password of the admin";

    private static final long STOP_SECONDS = 60;

    private final Path data;
    private final int port;
    private Process process;

    private ServiceProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    static ServiceProcess start(Path data) throws IOException {
        int port = freePort();
        return new ServiceProcess(data, port, launch(data, port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path data, int port) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // It starts often and does not live long.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "biennien.app.Application");
        builder.environment()
                .putAll(
                        Map.of(
                                "BIENNIEN_DATA",
                                data.toString(),
                                "BIENNIEN_DEMO",
                                "false",
                                "BIENNIEN_HTTP_PORT",
                                Integer.toString(port),
                                "BIENNIEN_ADMIN_PASSWORD",
                                PASSWORD));
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
                .start();
    }

    private static Path log(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    /** Everything it said, over all its lives. */
    Path log() {
        return log(data);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL, and then started again as a supervisor would. */
    void killAndStartAgain() throws IOException, InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        process = launch(data, port);
    }

    /**
     * SIGKILL to the whole server, to its first process, or to one that serves a connection, by
     * chance; its name tells which.
     */
    String killPostgres() throws IOException {
        ProcessHandle postmaster =
                postmaster().orElseThrow(() -> new IllegalStateException("no PostgreSQL runs"));
        List<ProcessHandle> children = postmaster.children().toList();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return switch (random.nextInt(3)) {
            case 0 -> {
                postmaster.destroyForcibly();
                yield "postmaster";
            }
            case 1 -> {
                postmaster.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
                yield "all of PostgreSQL";
            }
            default -> {
                children.get(random.nextInt(children.size())).destroyForcibly();
                yield "one process of PostgreSQL";
            }
        };
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        Path file = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    /** SIGTERM: it stops its PostgreSQL too. Harder where that takes too long. */
    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }
}

package biennien.app.split;

import biennien.postgres.TestDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process of the operating system, to be killed and started again as a supervisor does. */
public final class RoleProcess implements AutoCloseable {
    static final String PASSWORD = "password of the admin";

    private final String name;
    private final List<String> arguments;
    private final Map<String, String> variables;
    private final Path log;
    private final int port;
    private Process process;

    private RoleProcess(
            String name,
            List<String> arguments,
            Map<String, String> variables,
            Path folder,
            int port) {
        this.name = name;
        this.arguments = arguments;
        this.variables = variables;
        this.log = folder.resolve(name + ".log");
        this.port = port;
        this.process = launch();
    }

    static RoleProcess messageServer(Path folder) {
        int port = AxonServerStub.freePort();
        return new RoleProcess(
                "message-server",
                List.of(AxonServerStub.class.getName(), Integer.toString(port)),
                Map.of(),
                folder,
                port);
    }

    /**
     * @param servers of the message server; one of its own where it has several names
     */
    public static RoleProcess service(
            String name, String role, TestDatabase database, Path folder, String servers) {
        int port = AxonServerStub.freePort();
        Map<String, String> variables = new HashMap<>();
        variables.put("BIENNIEN_ROLE", role);
        variables.put("BIENNIEN_AXON_SERVERS", servers);
        variables.put("BIENNIEN_DATA", folder.resolve("data").toString());
        variables.put("BIENNIEN_DEMO", "false");
        variables.put("BIENNIEN_HTTP_PORT", Integer.toString(port));
        variables.put("BIENNIEN_ADMIN_PASSWORD", PASSWORD);
        variables.put("BIENNIEN_DB_URL", database.jdbcUrl());
        variables.put("BIENNIEN_DB_USER", database.user());
        variables.put("BIENNIEN_DB_PASSWORD", database.password());
        return new RoleProcess(name, List.of("biennien.app.Application"), variables, folder, port);
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It starts often and does not live long.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether all of it works: the database, its role, its way to the others. */
    public boolean isUp(HttpClient http) {
        if (!process.isAlive()) {
            throw new AssertionError(name + " ended, see " + log);
        }
        try {
            return http.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(address() + "/actuator/health"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notListening) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public void startAgain() {
        process = launch();
    }

    @Override
    public void close() {
        kill();
    }
}

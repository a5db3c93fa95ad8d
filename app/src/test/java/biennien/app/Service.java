package biennien.app;

import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The service as a whole, as its callers see it: over HTTP. Every story and acceptance test uses
 * it.
 *
 * <pre>{@code
 * private final Service service = Service.shared();        // one for all stories of a JVM, empty log
 *
 * Answer made = service.recorder().post("/api/v1/groups", """
 *         {"unit":"unit:…", …}""");
 * assertThat(made.status()).isEqualTo(201);
 * Answer seen = service.anonymous().get("/api/v1/groups", "minPosition", made.position(), "unit", …);
 * assertThat(seen.json().at("/items/0/name").asString()).isEqualTo("…");
 * }</pre>
 *
 * <ul>
 *   <li>{@link #shared()} costs one start for all test classes. Its log only grows, so a story uses
 *       units and ids of its own, and asks with {@code minPosition} instead of waiting.
 *   <li>{@link #start(Map)} starts one of the caller's own, on a fresh database (about five
 *       seconds); close it. {@code "biennien.demo", true} loads the annals.
 *   <li>{@link #admin()} (a steward), {@link #recorder()}, {@link #inspector()}, {@link #reader()}
 *       and {@link #anonymous()} call; {@link #as(String, String)} calls as anybody else.
 *   <li>{@link Answer#json()} is the body, {@link Answer#problem()} the code of a refusal, {@link
 *       Answer#position()} the position of an accepted command.
 *   <li>{@link #bean(Class)} and {@link #jdbc()} look behind the curtain: for wiring, and for what
 *       has no call yet.
 * </ul>
 */
public final class Service implements AutoCloseable {
    public static final String ADMIN_PASSWORD = "password of the admin";

    /** Of every account but that of the admin. */
    public static final String PASSWORD = "password of anybody";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final Runnable afterwards;
    private final Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Caller> callers = new HashMap<>();

    private Service(ConfigurableApplicationContext context, Runnable afterwards, Path data) {
        this.context = context;
        this.afterwards = afterwards;
        this.data = data;
    }

    /** The one that all stories share, with an empty log at the start; never closed. */
    public static Service shared() {
        return Shared.SERVICE;
    }

    private static final class Shared {
        static final Service SERVICE = start(Map.of());
    }

    /** One of the caller's own on a fresh database, with an empty log. */
    public static Service start(Map<String, Object> properties) {
        TestDatabase database = TestPostgres.newDatabase();
        return start(database, properties, database::close);
    }

    /**
     * One on a database that others share or will open again; the caller drops it. They need the
     * same {@code biennien.data}, which holds the key to the personal names.
     */
    public static Service start(TestDatabase database, Map<String, Object> properties) {
        return start(database, properties, () -> {});
    }

    private static Service start(
            TestDatabase database, Map<String, Object> properties, Runnable afterwards) {
        Path data =
                properties.get("biennien.data") instanceof String folder
                        ? Path.of(folder)
                        : temporaryFolder();
        Map<String, Object> all = new HashMap<>();
        all.put("biennien.data", data.toString());
        all.put("biennien.demo", "false");
        all.put("biennien.http.port", "0");
        all.put("biennien.admin.password", ADMIN_PASSWORD);
        all.put("biennien.db.url", database.jdbcUrl());
        all.put("biennien.db.user", database.user());
        all.put("biennien.db.password", database.password());
        all.putAll(properties);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        SpringApplication application = new SpringApplication(Application.class);
        application.setEnvironment(environment);
        application.setRegisterShutdownHook(false);
        return new Service(application.run(), afterwards, data);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("biennien-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Empty when there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The code of a problem, which is the last part of its type. */
        public String problem() {
            String type = json().path("type").asString("");
            return type.startsWith("/problems/") ? type.substring("/problems/".length()) : type;
        }

        /** Where an accepted command stands. */
        public long position() {
            JsonNode position = json().path("position");
            if (!position.isIntegralNumber()) {
                throw new AssertionError("not accepted: " + status() + " " + text());
            }
            return position.asLong();
        }

        public String id() {
            return json().path("id").asString();
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }

    /** Somebody who calls. */
    public final class Caller {
        private final Map<String, String> headers;

        private Caller(Map<String, String> headers) {
            this.headers = headers;
        }

        /** The same caller with a header more. */
        public Caller with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Caller(more);
        }

        /**
         * @param parameters names and values in turn; they are encoded here
         */
        public Answer get(String path, Object... parameters) {
            return send("GET", query(path, parameters), BodyPublishers.noBody(), null);
        }

        /** The body as it comes, of an answer that must be 200. */
        public byte[] file(String path, Object... parameters) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address() + query(path, parameters)))
                            .timeout(Duration.ofMinutes(2));
            headers.forEach(request::setHeader);
            try {
                HttpResponse<byte[]> answer =
                        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) {
                    throw new AssertionError(
                            answer.statusCode()
                                    + " "
                                    + new String(answer.body(), StandardCharsets.UTF_8));
                }
                return answer.body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /**
         * @param json a text, or anything that Jackson writes
         */
        public Answer post(String path, Object json) {
            String body = json instanceof String text ? text : JSON.writeValueAsString(json);
            return send("POST", path, BodyPublishers.ofString(body), "application/json");
        }

        public Answer post(String path) {
            return send("POST", path, BodyPublishers.noBody(), null);
        }

        /** Any call at all. */
        public Answer send(
                String method,
                String path,
                BodyPublisher body,
                @org.jspecify.annotations.Nullable String contentType) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address() + path))
                            .timeout(Duration.ofMinutes(2))
                            .method(method, body);
            if (contentType != null) {
                request.header("Content-Type", contentType);
            }
            headers.forEach(request::setHeader);
            try {
                return new Answer(
                        http.send(
                                request.build(),
                                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private String query(String path, Object... parameters) {
            StringBuilder address = new StringBuilder(path);
            for (int i = 0; i < parameters.length; i += 2) {
                address.append(i == 0 && !path.contains("?") ? '?' : '&')
                        .append(parameters[i])
                        .append('=')
                        .append(
                                URLEncoder.encode(
                                        parameters[i + 1].toString(), StandardCharsets.UTF_8));
            }
            return address.toString();
        }
    }

    /** The first account, a steward. */
    public Caller admin() {
        return as("admin", ADMIN_PASSWORD);
    }

    public Caller recorder() {
        return withRole("recorder");
    }

    public Caller inspector() {
        return withRole("inspector");
    }

    public Caller reader() {
        return withRole("reader");
    }

    public Caller anonymous() {
        return new Caller(Map.of());
    }

    public Caller as(String name, String password) {
        String credentials =
                Base64.getEncoder()
                        .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Caller(Map.of("Authorization", "Basic " + credentials));
    }

    /** A new account of this role. */
    public Caller newAccount(String name, String role) {
        Answer made =
                admin().post(
                                "/api/v1/accounts",
                                Map.of("name", name, "role", role, "password", PASSWORD));
        if (made.status() != 201) {
            throw new AssertionError(made.toString());
        }
        return as(name, PASSWORD);
    }

    private synchronized Caller withRole(String role) {
        return callers.computeIfAbsent(role, r -> newAccount("a-" + r, r));
    }

    public String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    /** The data folder of this service. */
    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All beans of a type, by name. */
    public <T> Map<String, T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** The last position of the log, -1 when it is empty. */
    public long head() {
        return bean(biennien.eventstore.LogReader.class).head();
    }

    @Override
    public void close() {
        context.close();
        http.close();
        afterwards.run();
    }
}

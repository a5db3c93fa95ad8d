package biennien.bench;

import biennien.app.Application;
import biennien.app.database.Database;
import biennien.postgres.EmbeddedPostgres;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The product itself in this process, as it is wired for everybody, on an empty data folder. */
final class Service implements AutoCloseable {

    static final String ADMIN_PASSWORD = "password of the admin";

    private final ConfigurableApplicationContext context;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Service on(Path data) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(
                Map.of(
                        "biennien.data",
                        data.toString(),
                        "biennien.demo",
                        "false",
                        "biennien.admin.password",
                        ADMIN_PASSWORD));
        // Stronger than what the service ships: some other one may be running here.
        return new Service(
                application.run("--biennien.http.port=0", "--logging.level.biennien=warn"));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getPort();
    }

    /** A part that works by itself and can be stopped and started. */
    Lifecycle working(String name) {
        return context.getBean(name, Lifecycle.class);
    }

    /** Projections would take the processor from what is measured. */
    void stopProjections() {
        part(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    void startProjections() {
        part(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::start);
    }

    /** A connection of one's own. */
    Connection connect() throws SQLException {
        return part(Database.class).connections().getConnection();
    }

    /** The same to another database of the server. */
    Connection connect(String database) throws SQLException {
        Database own = part(Database.class);
        String url = own.url().replaceFirst("(jdbc:postgresql://[^/]*/)[^?]*", "$1" + database);
        return DriverManager.getConnection(url, own.user(), own.password());
    }

    long postmasterPid() {
        EmbeddedPostgres own = part(Database.class).embedded();
        if (own == null) {
            throw new IllegalStateException("The measurements need the embedded PostgreSQL.");
        }
        return own.postmasterPid();
    }

    /** Measures nothing on a server that only promises to write. */
    String requireDurable() throws SQLException {
        StringBuilder settings = new StringBuilder();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                String value = show(statement, name);
                if (!value.equals("on")) {
                    throw new IllegalStateException(name + " is " + value);
                }
                settings.append(name).append("=on ");
            }
            settings.append("shared_buffers=").append(show(statement, "shared_buffers"));
            return "PostgreSQL " + show(statement, "server_version") + ", " + settings;
        }
    }

    private static String show(Statement statement, String name) throws SQLException {
        try (ResultSet value = statement.executeQuery("SHOW " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

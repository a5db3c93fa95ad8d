package biennien.eventstore;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * The schema {@code eventstore}, with a migration history of its own, and what it needs below it.
 */
public final class EventStoreSchema {

    private static final Logger LOG = LoggerFactory.getLogger(EventStoreSchema.class);
    private static final int OLDEST_VERSION = 180_000;

    private EventStoreSchema() {}

    /** Creates the schema or brings it up to date. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("eventstore")
                .locations("classpath:db/migration/eventstore")
                .load()
                .migrate();
    }

    /**
     * Refuses to start on a database that could lose what was acknowledged, or that keeps stored
     * bytes outside their rows.
     *
     * @throws IllegalStateException with every reason at once
     */
    public static void check(DataSource dataSource) {
        List<String> faults = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            int version = Integer.parseInt(show(statement, "server_version_num"));
            if (version < OLDEST_VERSION) {
                faults.add(
                        "PostgreSQL 18 or newer is needed, this is "
                                + show(statement, "server_version"));
            }
            for (String setting : List.of("fsync", "full_page_writes")) {
                if (!show(statement, setting).equals("on")) {
                    faults.add(setting + " is off: a crash of the machine could destroy the log");
                }
            }
            if (show(statement, "synchronous_commit").equals("off")) {
                LOG.warn(
                        "synchronous_commit is off on this server. Appends switch it on for"
                                + " themselves; everything else may lose its last moments.");
            }
            faults.addAll(largeObjectColumns(statement));
        } catch (SQLException e) {
            throw new IllegalStateException("The event store can't be checked.", e);
        }
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "This database can't hold the log: " + String.join("; ", faults) + ".");
        }
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet value = statement.executeQuery("SHOW " + setting)) {
            value.next();
            return value.getString(1);
        }
    }

    /** Bytes in columns of type oid live in large objects, which nobody backs up or removes. */
    private static List<String> largeObjectColumns(Statement statement) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery(
                        """
                        SELECT format('%I.%I.%I', table_schema, table_name, column_name)
                        FROM information_schema.columns
                        WHERE table_schema = 'eventstore' AND udt_name IN ('oid', 'lo')
                        ORDER BY 1
                        """)) {
            while (found.next()) {
                columns.add("column " + found.getString(1) + " is of type oid");
            }
        }
        return columns;
    }
}

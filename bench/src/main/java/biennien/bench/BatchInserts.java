package biennien.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The limit: the rows that the projections made of some events, inserted again into empty tables of
 * the same columns and indexes by batches of JDBC on one connection, 500 rows to a commit. Nothing
 * is read, decided or closed.
 */
final class BatchInserts {

    private static final int ROWS = 500;

    /** By which column the rows of an event are known; the first that a table has. */
    private static final List<String> KEYS = List.of("position", "version", "assessment", "known");

    private record Column(String name, String type) {}

    private record Rows(String insert, List<String[]> values) {}

    private final Service service;

    BatchInserts(Service service) {
        this.service = service;
    }

    /**
     * @param took for all rows
     */
    record Seen(long rows, Duration took, Cpu.Used cpu) {}

    /** The rows of the events after a position. */
    Seen ofEventsAfter(long position, long events) throws SQLException {
        try (Connection connection = service.connect()) {
            List<Rows> tables = new ArrayList<>();
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA limits");
            }
            for (String table : tables(connection)) {
                List<Column> columns = columns(connection, table);
                for (String key : KEYS) {
                    if (columns.stream().anyMatch(column -> column.name().equals(key))) {
                        tables.add(copy(connection, table, columns, key, position));
                        break;
                    }
                }
            }
            connection.setAutoCommit(false);
            Cpu before = Cpu.now(service.postmasterPid());
            long begin = System.nanoTime();
            long rows = 0;
            for (Rows table : tables) {
                rows += insert(connection, table);
            }
            return new Seen(
                    rows,
                    Duration.ofNanos(System.nanoTime() - begin),
                    Cpu.now(service.postmasterPid()).since(before, events));
        }
    }

    private static Rows copy(
            Connection connection, String table, List<Column> columns, String key, long position)
            throws SQLException {
        String of = key.equals("known") ? "lower(known)" : key;
        String read =
                columns.stream()
                        .map(column -> column.name() + "::text")
                        .collect(Collectors.joining(", "));
        List<String[]> values = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE limits.%s (LIKE readmodel.%s INCLUDING ALL)"
                            .formatted(table, table));
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT %s FROM readmodel.%s WHERE %s > %d"
                                    .formatted(read, table, of, position))) {
                while (row.next()) {
                    String[] value = new String[columns.size()];
                    for (int i = 0; i < value.length; i++) {
                        value[i] = row.getString(i + 1);
                    }
                    values.add(value);
                }
            }
        }
        String insert =
                "INSERT INTO limits.%s (%s) VALUES (%s)"
                        .formatted(
                                table,
                                columns.stream()
                                        .map(Column::name)
                                        .collect(Collectors.joining(", ")),
                                columns.stream()
                                        .map(column -> "CAST(? AS " + column.type() + ")")
                                        .collect(Collectors.joining(", ")));
        return new Rows(insert, values);
    }

    private static long insert(Connection connection, Rows table) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
            int waiting = 0;
            for (String[] row : table.values()) {
                for (int i = 0; i < row.length; i++) {
                    insert.setString(i + 1, row[i]);
                }
                insert.addBatch();
                waiting++;
                if (waiting == ROWS) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
            insert.executeBatch();
            connection.commit();
        }
        return table.values().size();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                """
                                SELECT tablename FROM pg_tables
                                 WHERE schemaname = 'readmodel'
                                   AND tablename <> 'flyway_schema_history'
                                 ORDER BY tablename
                                """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
                         WHERE attrelid = ('readmodel.' || ?)::regclass AND attnum > 0
                           AND NOT attisdropped AND attgenerated = ''
                         ORDER BY attnum
                        """)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(new Column(row.getString(1), row.getString(2)));
                }
            }
        }
        return columns;
    }
}

package biennien.app.rebuild;

import biennien.query.kernel.ReadModelSchema;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares each table with the one it would replace, whatever the order of their rows. The two are
 * read in transactions of their own, each of which sees the same position.
 */
final class Comparison {

    private static final BigInteger MODULUS = BigInteger.TWO.pow(64);

    /** How many rows are named. */
    private static final int NAMED = 10;

    private static final int FETCHED = 1_000;

    /**
     * Two hashes, put together in two ways: rows that come twice would cancel each other in an
     * exclusive or alone.
     */
    private static final String SUM =
            """
            SELECT count(*), coalesce(bit_xor(hashtextextended(whole::text, 0)), 0),
                   coalesce(sum(hashtextextended(whole::text, 1)), 0)
              FROM %s.%s whole
            """;

    private static final String KEY =
            """
            SELECT pg_get_indexdef(indexrelid, part, true)
              FROM (SELECT indexrelid, indnkeyatts FROM pg_index
                     WHERE indrelid = to_regclass(:table) AND indisunique
                     ORDER BY indisprimary DESC, indexrelid LIMIT 1) key,
                   generate_series(1, indnkeyatts) part
             ORDER BY part
            """;

    private final Connection live;
    private final Connection rebuilt;
    private final JdbcClient catalog;

    /**
     * @param live in a transaction that sees one state
     * @param rebuilt without autocommit
     */
    Comparison(Connection live, Connection rebuilt, JdbcClient catalog) {
        this.live = live;
        this.rebuilt = rebuilt;
        this.catalog = catalog;
    }

    Run.Checksum of(String table) throws SQLException {
        Sum before = sum(live, ReadModelSchema.SCHEMA, table);
        Sum after = sum(rebuilt, ReadModelSchema.NEXT, table);
        List<String> differences = before.equals(after) ? List.of() : differences(table);
        return new Run.Checksum(
                table, before.rows(), before.text(), after.rows(), after.text(), differences);
    }

    private record Sum(long rows, String text) {}

    private static Sum sum(Connection connection, String schema, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SUM.formatted(schema, table))) {
            row.next();
            BigInteger sum = row.getBigDecimal(3).toBigIntegerExact().mod(MODULUS);
            return new Sum(row.getLong(1), "%016x%016x".formatted(row.getLong(2), sum.longValue()));
        }
    }

    /** Reads both tables in the order of their hashes until enough rows are found on one side. */
    private List<String> differences(String table) throws SQLException {
        List<String> key =
                catalog.sql(KEY)
                        .param("table", ReadModelSchema.SCHEMA + "." + table)
                        .query((row, _) -> row.getString(1))
                        .list();
        List<String> found = new ArrayList<>();
        try (Rows before = new Rows(live, ReadModelSchema.SCHEMA, table, key);
                Rows after = new Rows(rebuilt, ReadModelSchema.NEXT, table, key)) {
            before.next();
            after.next();
            while ((before.there() || after.there()) && found.size() < NAMED) {
                int order = before.compareTo(after);
                if (order < 0) {
                    found.add("live " + before.key());
                } else if (order > 0) {
                    found.add("rebuilt " + after.key());
                }
                if (order <= 0) {
                    before.next();
                }
                if (order >= 0) {
                    after.next();
                }
            }
        }
        return found;
    }

    private static final class Rows implements AutoCloseable {
        private final Statement statement;
        private final ResultSet rows;
        private boolean there;

        Rows(Connection connection, String schema, String table, List<String> key)
                throws SQLException {
            statement = connection.createStatement();
            statement.setFetchSize(FETCHED);
            String shown =
                    key.isEmpty()
                            ? "'without a key'"
                            : key.stream()
                                    .map(
                                            part ->
                                                    "'%s=' || coalesce((%s)::text, '')"
                                                            .formatted(
                                                                    part.replace("'", "''"), part))
                                    .reduce((a, b) -> a + " || ', ' || " + b)
                                    .orElseThrow();
            rows =
                    statement.executeQuery(
                            "SELECT hashtextextended(whole::text, 0) AS hash, %s FROM %s.%s whole ORDER BY 1, 2"
                                    .formatted(shown, schema, table));
        }

        void next() throws SQLException {
            there = rows.next();
        }

        boolean there() {
            return there;
        }

        String key() throws SQLException {
            return rows.getString(2);
        }

        /** Whoever has no more rows comes last. */
        int compareTo(Rows other) throws SQLException {
            if (!there || !other.there) {
                return Boolean.compare(other.there, there);
            }
            int byHash = Long.compare(rows.getLong(1), other.rows.getLong(1));
            return byHash == 0 ? Integer.signum(key().compareTo(other.key())) : byHash;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}

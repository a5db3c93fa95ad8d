package biennien.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much is stored where, so that a test can see that nothing was added.
 *
 * @param head the last position of the log
 * @param rows how many each table has
 */
record Stored(long head, Map<String, Long> rows) {

    /** What a write leaves behind; read models follow later and are left out. */
    static Stored byWrites(Service service) {
        return of(service, List.of("eventstore", "keys", "accounts"));
    }

    /** All tables, once the read models know the whole log. */
    static Stored everywhere(Service service) {
        for (String list : List.of("timeline", "figures", "units", "commendations")) {
            Service.Answer caughtUp =
                    service.reader().get("/api/v1/" + list, "minPosition", service.head());
            if (caughtUp.status() != 200) {
                throw new AssertionError(caughtUp.toString());
            }
        }
        return of(service, List.of("eventstore", "keys", "accounts", "readmodel"));
    }

    private static Stored of(Service service, List<String> schemas) {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables(service, schemas)) {
            rows.put(
                    table,
                    service.jdbc().sql("SELECT count(*) FROM " + table).query(Long.class).single());
        }
        return new Stored(service.head(), rows);
    }

    static List<String> tables(Service service, List<String> schemas) {
        return new ArrayList<>(
                service.jdbc()
                        .sql(
                                """
                                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                                  FROM information_schema.tables
                                 WHERE table_schema IN (:schemas) AND table_type = 'BASE TABLE'
                                 ORDER BY 1
                                """)
                        .param("schemas", schemas)
                        .query(String.class)
                        .list());
    }

    /** The columns in which a text stands, in any schema of ours. */
    static List<String> places(Service service, String text) {
        record Column(String table, String column, String type) {}
        List<String> found = new ArrayList<>();
        for (Column column :
                service.jdbc()
                        .sql(
                                """
                                SELECT quote_ident(table_schema) || '.' || quote_ident(table_name)
                                       AS "table", quote_ident(column_name) AS "column",
                                       data_type AS "type"
                                  FROM information_schema.columns
                                 WHERE table_schema IN ('eventstore', 'readmodel', 'keys',
                                                        'accounts')
                                """)
                        .query(
                                (row, _) ->
                                        new Column(
                                                row.getString("table"),
                                                row.getString("column"),
                                                row.getString("type")))
                        .list()) {
            String holds =
                    column.type().equals("bytea")
                            ? "position(convert_to(:text, 'UTF8') IN %s) > 0"
                            : "position(lower(:text) IN lower(%s::text)) > 0";
            boolean there =
                    service.jdbc()
                            .sql(
                                    "SELECT EXISTS (SELECT FROM %s WHERE %s)"
                                            .formatted(
                                                    column.table(),
                                                    holds.formatted(column.column())))
                            .param("text", text)
                            .query(Boolean.class)
                            .single();
            if (there) {
                found.add(column.table() + "." + column.column());
            }
        }
        return found;
    }
}

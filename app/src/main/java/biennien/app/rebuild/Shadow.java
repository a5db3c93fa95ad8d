package biennien.app.rebuild;

import biennien.query.kernel.ReadModelSchema;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Tables like the live ones in a schema beside theirs, of the same names down to the last index:
 * after a switch the next migration finds everything where it looks for it.
 */
final class Shadow {

    private static final String TABLES =
            """
            SELECT relation.oid, relation.relname, relation.reloptions, relation.relacl,
                   relation.relowner
              FROM pg_class relation
             WHERE relation.relnamespace = to_regnamespace(:from) AND relation.relkind = 'r'
            """;

    /** LIKE gives indexes names of its own choice, and leaves out what a table says of itself. */
    private static final String COPY =
            """
            WITH tables AS (%s)
            SELECT statement FROM (
                SELECT 1 AS step, relname AS part,
                       format('CREATE TABLE %%I.%%I (LIKE %%I.%%I INCLUDING ALL EXCLUDING INDEXES)%%s',
                              :to, relname, :from, relname,
                              ' WITH (' || array_to_string(reloptions, ', ') || ')') AS statement
                  FROM tables
                UNION ALL
                SELECT 2, relname || conname,
                       format('ALTER TABLE %%I.%%I ADD CONSTRAINT %%I %%s', :to, relname, conname,
                              replace(pg_get_constraintdef(pg_constraint.oid),
                                      quote_ident(:from) || '.', quote_ident(:to) || '.'))
                  FROM tables JOIN pg_constraint ON conrelid = tables.oid
                 WHERE contype IN ('p', 'u', 'x')
                UNION ALL
                SELECT 3, relname || indexrelid,
                       replace(pg_get_indexdef(indexrelid), ' ON ' || quote_ident(:from) || '.',
                               ' ON ' || quote_ident(:to) || '.')
                  FROM tables JOIN pg_index ON indrelid = tables.oid
                 WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
                UNION ALL
                SELECT 4, relname || conname,
                       format('ALTER TABLE %%I.%%I ADD CONSTRAINT %%I %%s', :to, relname, conname,
                              replace(pg_get_constraintdef(pg_constraint.oid),
                                      quote_ident(:from) || '.', quote_ident(:to) || '.'))
                  FROM tables JOIN pg_constraint ON conrelid = tables.oid
                 WHERE contype = 'f'
                UNION ALL
                SELECT 5, relname,
                       format('COMMENT ON TABLE %%I.%%I IS %%L', :to, relname,
                              obj_description(oid, 'pg_class'))
                  FROM tables WHERE obj_description(oid, 'pg_class') IS NOT NULL
                UNION ALL
                SELECT 6, relname || given.privilege_type || given.grantee,
                       format('GRANT %%s ON %%I.%%I TO %%s', given.privilege_type, :to, relname,
                              CASE given.grantee WHEN 0 THEN 'PUBLIC'
                                   ELSE quote_ident(pg_get_userbyid(given.grantee)) END)
                  FROM tables, aclexplode(relacl) given
                 WHERE given.grantee <> relowner
                UNION ALL
                SELECT 7, given.privilege_type || given.grantee,
                       format('GRANT %%s ON SCHEMA %%I TO %%s', given.privilege_type, :to,
                              CASE given.grantee WHEN 0 THEN 'PUBLIC'
                                   ELSE quote_ident(pg_get_userbyid(given.grantee)) END)
                  FROM pg_namespace, aclexplode(nspacl) given
                 WHERE nspname = :from AND given.grantee <> nspowner
            ) all_of_them
             ORDER BY step, part
            """
                    .formatted(TABLES);

    /** Everything in a schema, in words in which the schema itself does not occur. */
    private static final String DESCRIBE =
            """
            WITH tables AS (%s)
            SELECT format('column %%s.%%s %%s %%s %%s', relname, attname,
                          format_type(atttypid, atttypmod), attnotnull,
                          pg_get_expr(adbin, adrelid))
              FROM tables JOIN pg_attribute ON attrelid = oid AND attnum > 0 AND NOT attisdropped
              LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
            UNION ALL
            SELECT format('constraint %%s.%%s %%s', relname, conname,
                          pg_get_constraintdef(pg_constraint.oid))
              FROM tables JOIN pg_constraint ON conrelid = tables.oid WHERE contype <> 'n'
            UNION ALL
            SELECT 'index ' || pg_get_indexdef(indexrelid)
              FROM tables JOIN pg_index ON indrelid = tables.oid
            UNION ALL
            SELECT format('trigger %%s.%%s', relname, tgname)
              FROM tables JOIN pg_trigger ON tgrelid = tables.oid WHERE NOT tgisinternal
            UNION ALL
            SELECT 'relation ' || relname FROM pg_class
             WHERE relnamespace = to_regnamespace(:from) AND relkind NOT IN ('r', 'i', 't', 'c')
            UNION ALL
            SELECT 'function ' || proname FROM pg_proc
             WHERE pronamespace = to_regnamespace(:from)
            """
                    .formatted(TABLES);

    private static final String HISTORY = "flyway_schema_history";
    private static final String MEANING = "meaning";

    private Shadow() {}

    /** Makes the tables, empty but for those that no projection fills. */
    static void create(JdbcClient jdbc) {
        jdbc.sql("CREATE SCHEMA " + ReadModelSchema.NEXT).update();
        List<String> statements =
                jdbc.sql(COPY)
                        .param("from", ReadModelSchema.SCHEMA)
                        .param("to", ReadModelSchema.NEXT)
                        .query((row, _) -> row.getString(1))
                        .list();
        statements.forEach(statement -> jdbc.sql(statement).update());
        copyWhatNoProjectionFills(jdbc);
    }

    /** The history of migrations and the changed meanings, as they are now. */
    static void copyWhatNoProjectionFills(JdbcClient jdbc) {
        for (String table : List.of(HISTORY, MEANING)) {
            String next = ReadModelSchema.NEXT + "." + table;
            jdbc.sql("DELETE FROM " + next).update();
            jdbc.sql(
                            "INSERT INTO "
                                    + next
                                    + " SELECT * FROM "
                                    + ReadModelSchema.SCHEMA
                                    + "."
                                    + table)
                    .update();
        }
    }

    /** What the one schema has and the other has not; empty when they are alike. */
    static List<String> unlike(JdbcClient jdbc, String one, String other) {
        TreeSet<String> here = new TreeSet<>(describe(jdbc, one));
        TreeSet<String> there = new TreeSet<>(describe(jdbc, other));
        TreeSet<String> both = new TreeSet<>(here);
        both.retainAll(there);
        List<String> unlike = new ArrayList<>(here);
        unlike.addAll(there);
        unlike.removeAll(both);
        return unlike;
    }

    private static List<String> describe(JdbcClient jdbc, String schema) {
        return jdbc
                .sql(DESCRIBE)
                .param("from", schema)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(words -> words.replace(schema + ".", ""))
                .toList();
    }

    static boolean exists(JdbcClient jdbc, String schema) {
        return jdbc.sql("SELECT to_regnamespace(:schema) IS NOT NULL")
                .param("schema", schema)
                .query(Boolean.class)
                .single();
    }

    static void drop(JdbcClient jdbc, String schema) {
        jdbc.sql("DROP SCHEMA IF EXISTS " + schema + " CASCADE").update();
    }

    /** The tables that projections fill. */
    static List<String> filled(JdbcClient jdbc, String schema) {
        return jdbc.sql(
                        """
                        SELECT tablename FROM pg_tables
                         WHERE schemaname = :schema AND tablename NOT IN (:others)
                         ORDER BY tablename
                        """)
                .param("schema", schema)
                .param("others", List.of(HISTORY, MEANING))
                .query((row, _) -> row.getString(1))
                .list();
    }
}

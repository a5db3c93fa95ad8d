package biennien.bench;

import biennien.bench.AsofProjections.Recorded;
import biennien.events.StoredNames;
import biennien.events.StoredNames.StoredName;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.EventStoreSchema;
import biennien.query.kernel.ReadModelSchema;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Makes a log and the rows of its figures, straight in the tables: each row is a copy of one that a
 * projection wrote, with other ids, numbers and positions. That it is what the projections would
 * have written is compared for one province.
 */
final class AsofMaking {

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> LOADED =
            List.of("figure", "timeline", "timeline_unit", "total_figure", "total_point");

    private static final String INSERT =
            """
            INSERT INTO eventstore.event (position, recorded_at, event_id, stream, sequence, type,
                   revision, salt, payload, metadata)
            VALUES (?, ?, ?, ?, ?, ?, 1, decode(repeat('00', 16), 'hex'), ?,
                    convert_to('{}', 'UTF8'))
            """;

    /** Every unit in every year with every kind of number, and what becomes of each figure. */
    private static final List<String> FIGURES =
            List.of(
                    "CREATE SCHEMA bench",
                    "SELECT setseed(0.5)",
                    """
                    CREATE UNLOGGED TABLE bench.thing AS
                    SELECT row_number() OVER () AS i, u.unit, u.district, u.province, u.tier,
                           y.year, k.kind,
                           CASE WHEN q.q = 0 THEN 0 WHEN q.q = 1 THEN 1 ELSE 2 END AS qualifier,
                           1 + floor(q.v * 500)::bigint AS first, 0::bigint AS second,
                           q.r1, q.r1 + (1 - q.r1) * q.r2 AS r2,
                           q.c < :corrected AS corrected, q.w < 0.02 AS withdrawn
                      FROM (SELECT unit, NULL AS district, unit AS province, 0 AS tier
                              FROM readmodel.unit_life WHERE unit ~ '^unit:as-of-p[0-9]+$'
                            UNION ALL
                            SELECT unit, unit, left(unit, 14), 2
                              FROM readmodel.unit_life WHERE unit ~ '^unit:as-of-p[0-9]+-d[0-9]+$'
                            UNION ALL
                            SELECT unit, left(unit, 17), left(unit, 14), 3
                              FROM readmodel.unit_life WHERE unit ~ '-c[0-9]+$') u
                     CROSS JOIN generate_series(:firstYear, :lastYear) AS y (year)
                     CROSS JOIN generate_series(0, :lastKind) AS k (kind)
                     CROSS JOIN LATERAL (
                           SELECT floor(random() * 10 + 0 * length(u.unit) + 0 * (y.year + k.kind))::int AS q,
                                  random() AS v, random() AS r1, random() AS r2, random() AS c,
                                  random() AS w) q
                    """,
                    "UPDATE bench.thing SET second = first + 1 + i % 50",
                    """
                    CREATE UNLOGGED TABLE bench.happening AS
                    SELECT :ground + row_number() OVER (ORDER BY r, i, step) - 1 AS position, each.*
                      FROM (SELECT i, 0 AS step, r1 AS r, 0 AS sequence FROM bench.thing
                            UNION ALL
                            SELECT i, 1, r2, 1 FROM bench.thing WHERE corrected
                            UNION ALL
                            SELECT i, 2, r2 + (1 - r2) / 2, CASE WHEN corrected THEN 2 ELSE 1 END
                              FROM bench.thing WHERE withdrawn) each
                    """,
                    """
                    CREATE UNLOGGED TABLE bench.told AS
                    SELECT h.position, h.step, h.sequence, t.*,
                           'figure:as-of-' || t.i AS figure,
                           'source:as-of-' || right(t.province, 3) || '-' || t.year AS source,
                           CASE WHEN h.step = 0 OR NOT t.corrected THEN t.first ELSE t.second END
                           AS value,
                           lead(h.position) OVER (PARTITION BY h.i ORDER BY h.position) AS until,
                           lag(h.position) OVER (PARTITION BY h.i ORDER BY h.position) AS before,
                           first_value(h.position) OVER (PARTITION BY h.i ORDER BY h.position)
                           AS first_position,
                           timestamptz '2026-01-01 00:00:00+00' + h.position * interval '1 second'
                           AS recorded_at
                      FROM bench.happening h JOIN bench.thing t ON t.i = h.i
                    """,
                    """
                    CREATE UNLOGGED TABLE bench.template AS
                    SELECT kind, qualifier, step,
                           'figure:as-of-template-' || kind || '-' || qualifier AS figure
                      FROM generate_series(0, :lastKind) AS k (kind),
                           generate_series(0, 2) AS q (qualifier),
                           generate_series(0, 2) AS s (step)
                    """,
                    "ANALYZE bench.told",
                    "ANALYZE bench.template",
                    "ANALYZE eventstore.event",
                    "ANALYZE readmodel.figure",
                    "ANALYZE readmodel.timeline",
                    "ANALYZE readmodel.total_figure",
                    """
                    INSERT INTO eventstore.event (position, recorded_at, event_id, stream, sequence,
                           type, revision, salt, payload, metadata)
                    SELECT told.position, told.recorded_at, gen_random_uuid(), told.figure,
                           told.sequence, e.type, e.revision,
                           decode(md5(told.position::text), 'hex'),
                           convert_to(replace(replace(replace(replace(replace(
                               convert_from(e.payload, 'UTF8'),
                               m.figure, told.figure), 'unit:as-of-template', told.unit),
                               'source:as-of-template', told.source),
                               '"777777"', '"' || told.value || '"'),
                               '"2999"', '"' || told.year || '"'), 'UTF8'),
                           convert_to('{"actor":"account:01937f4e-6f7a-7c3c-9d1e-2a4f6b8c0d13",'
                               || '"actorRole":"steward","requestId":"'
                               || gen_random_uuid() || '"}', 'UTF8')
                      FROM bench.told told
                      JOIN bench.template m USING (kind, qualifier, step)
                      JOIN eventstore.event e ON e.stream = m.figure AND e.sequence = m.step
                     ORDER BY told.position
                    """,
                    """
                    INSERT INTO readmodel.figure (figure, known, status, unit, indicator,
                           subject_type, subject_code, subject_folded, kind, value, counted,
                           measure, said, list_open, asserted_none, period_edtf, period_shape,
                           period_earliest, period_latest, stated_by, cited_source, cited_quote,
                           cited_row, correction_kind, correction_reason, correction_source,
                           correction_quote, correction_row, protected, small, total,
                           words_folded, said_folded, position, recorded_at, first_position)
                    SELECT told.figure, int8range(told.position, told.until), f.status, told.unit,
                           f.indicator, f.subject_type, f.subject_code, f.subject_folded, f.kind,
                           told.value, f.counted, f.measure, f.said, f.list_open, f.asserted_none,
                           told.year::text, f.period_shape, make_date(told.year, 1, 1),
                           make_date(told.year, 12, 31), f.stated_by, told.source, f.cited_quote,
                           f.cited_row, f.correction_kind, f.correction_reason,
                           CASE WHEN f.correction_source IS NOT NULL THEN told.source END,
                           f.correction_quote, f.correction_row, f.protected, f.small, f.total,
                           f.words_folded, f.said_folded, told.position, told.recorded_at,
                           told.first_position
                      FROM bench.told told
                      JOIN bench.template m USING (kind, qualifier, step)
                      JOIN eventstore.event e ON e.stream = m.figure AND e.sequence = m.step
                      JOIN readmodel.figure f ON f.figure = m.figure AND f.position = e.position
                     ORDER BY told.position
                    """,
                    """
                    INSERT INTO readmodel.timeline (position, recorded_at, kind, feature, fact,
                           valid_edtf, valid_earliest, valid_latest, unit, about, title,
                           cited_source, supersedes)
                    SELECT told.position, told.recorded_at, l.kind, l.feature, told.figure,
                           told.year::text, make_date(told.year, 1, 1),
                           make_date(told.year, 12, 31), told.unit, l.about, l.title,
                           told.source, told.before
                      FROM bench.told told
                      JOIN bench.template m USING (kind, qualifier, step)
                      JOIN eventstore.event e ON e.stream = m.figure AND e.sequence = m.step
                      JOIN readmodel.timeline l ON l.position = e.position
                     ORDER BY told.position
                    """,
                    """
                    INSERT INTO readmodel.timeline_unit (position, unit)
                    SELECT position, unit FROM bench.told ORDER BY position
                    """,
                    """
                    INSERT INTO readmodel.total_figure (figure, known, unit, indicator, source,
                           year, subject_type, subject_code, counted, earliest, latest, lo,
                           lo_open, hi, hi_open, list_open)
                    SELECT told.figure, int8range(told.position, told.until), told.unit,
                           f.indicator, told.source, told.year, f.subject_type, f.subject_code,
                           f.counted, make_date(told.year, 1, 1), make_date(told.year, 12, 31),
                           CASE told.qualifier WHEN 1 THEN 0 ELSE told.value END, f.lo_open,
                           CASE told.qualifier WHEN 0 THEN NULL ELSE told.value END, f.hi_open,
                           f.list_open
                      FROM bench.told told
                      JOIN bench.template m USING (kind, qualifier, step)
                      JOIN eventstore.event e ON e.stream = m.figure AND e.sequence = m.step
                      JOIN readmodel.total_figure f
                        ON f.figure = m.figure AND lower(f.known) = e.position
                     ORDER BY told.position
                    """,
                    """
                    CREATE UNLOGGED TABLE bench.moved AS
                    SELECT told.position, place.ordinal, told.year, told.kind, told.source,
                           place.unit, place.tier,
                           s * CASE told.qualifier WHEN 1 THEN 0 ELSE v END AS lo,
                           s * CASE told.qualifier WHEN 0 THEN 0 ELSE v END AS hi,
                           f AS facts,
                           CASE told.qualifier WHEN 0 THEN f ELSE 0 END AS open_lo,
                           CASE told.qualifier WHEN 1 THEN f ELSE 0 END AS open_hi,
                           CASE told.qualifier WHEN 0 THEN f ELSE 0 END AS no_hi
                      FROM bench.told told
                     CROSS JOIN LATERAL (
                           SELECT CASE step WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE -1 END AS f,
                                  CASE step WHEN 2 THEN -1 ELSE 1 END AS s,
                                  CASE step WHEN 1 THEN second - first ELSE value END AS v) d
                     CROSS JOIN LATERAL (
                           SELECT unit, tier, row_number() OVER (ORDER BY unit COLLATE "C")
                             FROM (VALUES (told.province, CASE WHEN told.tier = 0 THEN 0
                                                               ELSE told.tier END),
                                          (CASE WHEN told.tier = 2 THEN told.district END, 0),
                                          (CASE WHEN told.tier = 3 THEN told.district END, 3),
                                          (CASE WHEN told.tier = 3 THEN told.unit END, 0))
                                  AS at (unit, tier)
                            WHERE unit IS NOT NULL) place (unit, tier, ordinal)
                    """,
                    """
                    INSERT INTO readmodel.total_series (series, unit, year, indicator, source,
                           subject_type, subject_code, counted)
                    SELECT min(moved.position * 1000000 + moved.ordinal), moved.unit, moved.year,
                           f.indicator, moved.source, f.subject_type, f.subject_code, f.counted
                      FROM bench.moved moved
                      JOIN bench.template m ON m.kind = moved.kind AND m.qualifier = 2
                       AND m.step = 0
                      JOIN readmodel.total_figure f ON f.figure = m.figure
                       AND lower(f.known) = (SELECT e.position FROM eventstore.event e
                                              WHERE e.stream = m.figure AND e.sequence = 0)
                     GROUP BY moved.unit, moved.year, f.indicator, moved.source, f.subject_type,
                              f.subject_code, f.counted
                    """,
                    "ANALYZE readmodel.total_series",
                    """
                    INSERT INTO readmodel.total_point (series, position,
                           own_lo, own_hi, own_facts, own_open_lo, own_open_hi, own_no_hi,
                           districts_lo, districts_hi, districts_facts, districts_open_lo,
                           districts_open_hi, districts_no_hi,
                           communes_lo, communes_hi, communes_facts, communes_open_lo,
                           communes_open_hi, communes_no_hi)
                    SELECT series, position,
                           sum(lo) FILTER (WHERE tier = 0) OVER w,
                           sum(hi) FILTER (WHERE tier = 0) OVER w,
                           nullif(sum(facts) FILTER (WHERE tier = 0) OVER w, 0),
                           nullif(sum(open_lo) FILTER (WHERE tier = 0) OVER w, 0),
                           nullif(sum(open_hi) FILTER (WHERE tier = 0) OVER w, 0),
                           nullif(sum(no_hi) FILTER (WHERE tier = 0) OVER w, 0),
                           sum(lo) FILTER (WHERE tier = 2) OVER w,
                           sum(hi) FILTER (WHERE tier = 2) OVER w,
                           nullif(sum(facts) FILTER (WHERE tier = 2) OVER w, 0),
                           nullif(sum(open_lo) FILTER (WHERE tier = 2) OVER w, 0),
                           nullif(sum(open_hi) FILTER (WHERE tier = 2) OVER w, 0),
                           nullif(sum(no_hi) FILTER (WHERE tier = 2) OVER w, 0),
                           sum(lo) FILTER (WHERE tier = 3) OVER w,
                           sum(hi) FILTER (WHERE tier = 3) OVER w,
                           nullif(sum(facts) FILTER (WHERE tier = 3) OVER w, 0),
                           nullif(sum(open_lo) FILTER (WHERE tier = 3) OVER w, 0),
                           nullif(sum(open_hi) FILTER (WHERE tier = 3) OVER w, 0),
                           nullif(sum(no_hi) FILTER (WHERE tier = 3) OVER w, 0)
                      FROM (SELECT s.series, moved.*
                              FROM bench.moved moved
                              JOIN bench.template m ON m.kind = moved.kind AND m.qualifier = 2
                               AND m.step = 0
                              JOIN readmodel.total_figure f ON f.figure = m.figure
                               AND lower(f.known) = (SELECT e.position FROM eventstore.event e
                                                      WHERE e.stream = m.figure
                                                        AND e.sequence = 0)
                              JOIN readmodel.total_series s
                                ON s.year = moved.year AND s.unit = moved.unit
                               AND s.indicator = f.indicator AND s.source = moved.source) each
                    WINDOW w AS (PARTITION BY series ORDER BY position)
                     ORDER BY series, position
                    """,
                    """
                    UPDATE eventstore.log_head
                       SET next = (SELECT max(position) + 1 FROM eventstore.event)
                    """);

    private static final String TOKEN =
            """
            INSERT INTO eventstore.token_entry
                   (processor_name, segment, token, token_type, touched_at)
            VALUES ('readmodel', 0, convert_to('{"globalIndex":' || :head || '}', 'UTF8'),
                    'org.axonframework.eventhandling.GlobalSequenceTrackingToken', '')
            """;

    private static final String ROWS =
            """
            SELECT md5(string_agg(CAST(r AS text), E'\\n' ORDER BY CAST(r AS text))) || ' '
                   || count(*)
              FROM (%s) r
            """;

    /** Of the units of one province. */
    private static final List<String> COMPARED =
            List.of(
                    "SELECT * FROM readmodel.unit_attribute WHERE unit LIKE :units",
                    "SELECT * FROM readmodel.figure WHERE unit LIKE :units",
                    "SELECT * FROM readmodel.timeline WHERE unit LIKE :units",
                    "SELECT * FROM readmodel.timeline_unit WHERE unit LIKE :units",
                    "SELECT * FROM readmodel.total_unit WHERE unit LIKE :units",
                    "SELECT * FROM readmodel.total_figure WHERE unit LIKE :units",
                    "SELECT * FROM readmodel.total_series WHERE unit LIKE :units",
                    """
                    SELECT p.* FROM readmodel.total_point p
                      JOIN readmodel.total_series s USING (series) WHERE s.unit LIKE :units
                    """);

    private final DataSource database;
    private final JdbcClient sql;

    AsofMaking(DataSource database) {
        this.database = database;
        this.sql = JdbcClient.create(database);
    }

    /** How many rows a table of the read models has. */
    record Table(String name, long rows) {}

    /** The position of the last event. */
    long make(int events) throws SQLException {
        var ground = new AsofGround(Math.max(1, Math.round(15f * events / 1_000_000)));
        List<Recorded> first = recorded(ground.events());
        append(first);
        AsofProjections.all(database).handle(first);
        for (String table : List.of("unit_life", "unit_attribute", "total_unit", "source")) {
            sql.sql("ANALYZE readmodel." + table).update();
        }
        long things =
                (AsofGround.PROVINCES
                                + (AsofGround.PROVINCES - 1L)
                                        * AsofGround.DISTRICTS
                                        * (1 + ground.communes()))
                        * AsofGround.YEARS
                        * AsofGround.KINDS.size();
        double corrected = Math.clamp((events - first.size() - things * 1.02) / things, 0, 1);
        List<String> indexes = dropIndexes();
        for (String statement : FIGURES) {
            run(statement, first.size(), corrected);
        }
        indexes.forEach(index -> sql.sql(index).update());
        sql.sql("DELETE FROM eventstore.token_entry").update();
        long head = sql.sql("SELECT next - 1 FROM eventstore.log_head").query(Long.class).single();
        sql.sql(TOKEN).param("head", Long.toString(head)).update();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
            statement.execute("CHECKPOINT");
        }
        return head;
    }

    private void run(String statement, long ground, double corrected) {
        var prepared = sql.sql(statement);
        if (statement.contains(":ground")) {
            prepared = prepared.param("ground", ground);
        }
        if (statement.contains(":corrected")) {
            prepared =
                    prepared.param("corrected", corrected)
                            .param("firstYear", AsofGround.FIRST_YEAR)
                            .param("lastYear", AsofGround.FIRST_YEAR + AsofGround.YEARS - 1);
        }
        if (statement.contains(":lastKind")) {
            prepared = prepared.param("lastKind", AsofGround.KINDS.size() - 1);
        }
        if (statement.startsWith("SELECT")) {
            prepared.query((_, _) -> 0).list();
        } else {
            prepared.update();
        }
    }

    /** Loading is quicker without them; they are made again as they were. */
    private List<String> dropIndexes() {
        record Index(String name, String made) {}
        List<Index> all =
                sql.sql(
                                """
                                SELECT i.indexname, i.indexdef FROM pg_indexes i
                                 WHERE i.schemaname = 'readmodel' AND i.tablename IN (:tables)
                                   AND NOT EXISTS (SELECT FROM pg_constraint c
                                                    WHERE c.conname = i.indexname)
                                 ORDER BY 1
                                """)
                        .param("tables", LOADED)
                        .query((row, _) -> new Index(row.getString(1), row.getString(2)))
                        .list();
        all.stream()
                .filter(index -> !index.name().equals("figure_version"))
                .filter(index -> !index.name().equals("total_figure_version"))
                .forEach(index -> sql.sql("DROP INDEX readmodel." + index.name()).update());
        return all.stream()
                .filter(index -> !index.name().equals("figure_version"))
                .filter(index -> !index.name().equals("total_figure_version"))
                .map(Index::made)
                .toList();
    }

    List<Table> tables() {
        return sql.sql(
                        """
                        SELECT c.relname, c.reltuples::bigint FROM pg_class c
                         WHERE c.relkind = 'r' AND c.reltuples > 1000
                           AND c.relnamespace IN ('readmodel'::regnamespace,
                                                  'eventstore'::regnamespace)
                         ORDER BY c.relnamespace::regnamespace::text, c.relname
                        """)
                .query((row, _) -> new Table(row.getString(1), row.getLong(2)))
                .list();
    }

    /** The projections write the same rows of one province on an empty database. */
    int compare(DataSource empty) {
        EventStoreSchema.migrate(empty);
        Flyway.configure()
                .dataSource(empty)
                .schemas(ReadModelSchema.SCHEMA)
                .locations(ReadModelSchema.MIGRATIONS)
                .load()
                .migrate();
        List<Recorded> events =
                sql.sql(
                                """
                                SELECT e.position, e.recorded_at, e.type, e.revision, e.payload
                                  FROM eventstore.event e
                                 WHERE e.stream LIKE :units OR e.stream LIKE :sources
                                    OR e.stream IN (SELECT figure FROM bench.told
                                                     WHERE province = :province)
                                 ORDER BY e.position
                                """)
                        .param("units", AsofGround.SAMPLE + "%")
                        .param("sources", "source:as-of-p62%")
                        .param("province", AsofGround.SAMPLE)
                        .query(
                                (row, _) ->
                                        new Recorded(
                                                row.getLong("position"),
                                                row.getObject("recorded_at", OffsetDateTime.class)
                                                        .toInstant(),
                                                event(
                                                        row.getString("type"),
                                                        row.getInt("revision"),
                                                        row.getBytes("payload"))))
                        .list();
        AsofProjections.all(empty).handle(events);
        JdbcClient written = JdbcClient.create(empty);
        for (String compared : COMPARED) {
            String made = digest(sql, compared);
            String projected = digest(written, compared);
            if (!made.equals(projected)) {
                throw new IllegalStateException(
                        "Not what the projections write: %s made, %s projected: %s"
                                .formatted(made, projected, compared));
            }
        }
        return events.size();
    }

    private static String digest(JdbcClient sql, String rows) {
        return Objects.requireNonNull(
                sql.sql(ROWS.formatted(rows))
                        .param("units", AsofGround.SAMPLE + "%")
                        .query(String.class)
                        .single());
    }

    private static Object event(String type, int revision, byte[] payload) {
        StoredName name = Objects.requireNonNull(StoredNames.of(type, revision), type);
        return CanonicalJson.read(payload, name.type());
    }

    private static List<Recorded> recorded(List<Object> events) {
        var recorded = new ArrayList<Recorded>();
        for (Object event : events) {
            long position = recorded.size();
            recorded.add(
                    new Recorded(position, BEGINNING.plus(Duration.ofSeconds(position)), event));
        }
        return recorded;
    }

    private void append(List<Recorded> events) throws SQLException {
        var sequences = new HashMap<String, Long>();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (Recorded event : events) {
                String stream = stream(event.event());
                insert.setLong(1, event.position());
                insert.setObject(2, event.at().atOffset(ZoneOffset.UTC));
                insert.setObject(3, new UUID(0, event.position()));
                insert.setString(4, stream);
                insert.setLong(5, sequences.merge(stream, 0L, (old, _) -> old + 1));
                insert.setString(
                        6, Objects.requireNonNull(StoredNames.of(event.event().getClass())).name());
                insert.setBytes(7, CanonicalJson.write(event.event()));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static String stream(Object event) {
        try {
            return event.getClass().getMethod("id").invoke(event).toString();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

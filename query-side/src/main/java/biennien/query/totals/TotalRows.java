package biennien.query.totals;

import biennien.events.values.FigureId;
import biennien.events.values.Interval;
import biennien.query.answer.Columns;
import biennien.query.totals.Cell.About;
import biennien.query.totals.Cell.Kind;
import biennien.query.totals.FigureBatch.Ending;
import biennien.query.totals.FigureBatch.Point;
import biennien.query.totals.FigureBatch.Stored;
import biennien.query.totals.FigureBatch.Told;
import biennien.query.totals.FigureBatch.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import javax.sql.DataSource;

/**
 * The rows that totals are kept in, and the statements that keep them. What an event changes is
 * read in one statement and written in one, however many sums it touches.
 */
final class TotalRows {

    /**
     * Everything that a figure's event has to do with; nothing when it was handled before. OFFSET
     * keeps the planner, which can't know how few units lie above one, from reading all of them.
     */
    private static final String READ =
            """
            WITH RECURSIVE was AS (
                SELECT * FROM readmodel.total_figure
                 WHERE figure = :figure AND upper_inf(known) AND lower(known) < :position),
            about (unit, indicator, source) AS (
                SELECT unit, indicator, source FROM was
                UNION ALL
                SELECT CAST(:unit AS text), CAST(:indicator AS text), CAST(:source AS text)
                 WHERE CAST(:unit AS text) IS NOT NULL
                   AND NOT EXISTS (SELECT FROM readmodel.total_figure WHERE figure = :figure)),
            cell (unit, indicator, source, year, subject_type, subject_code, counted) AS (
                SELECT unit, indicator, source, year, subject_type, subject_code, counted
                  FROM was WHERE year IS NOT NULL
                UNION
                SELECT unit, indicator, source, CAST(:year AS int), CAST(:subjectType AS text),
                       CAST(:subject AS text), CAST(:counted AS text)
                  FROM about WHERE CAST(:year AS int) IS NOT NULL),
            above (unit) AS (
                SELECT DISTINCT unit COLLATE "C" FROM cell
                UNION
                SELECT parent.value
                  FROM above
                 CROSS JOIN LATERAL (
                       SELECT value FROM readmodel.total_unit
                        WHERE unit = above.unit AND attribute = 'parent' AND upper_inf(known)
                       OFFSET 0) parent
                 WHERE parent.value IS NOT NULL)
            SELECT 'about' AS part, NULL AS figure, unit, indicator, source,
                   CAST(NULL AS int) AS year, NULL AS subject_type, NULL AS subject_code,
                   NULL AS counted, CAST(NULL AS date) AS earliest, CAST(NULL AS date) AS latest,
                   CAST(NULL AS numeric) AS lo, CAST(NULL AS boolean) AS lo_open,
                   CAST(NULL AS numeric) AS hi, CAST(NULL AS boolean) AS hi_open,
                   CAST(NULL AS boolean) AS list_open
              FROM about
            UNION ALL
            SELECT 'was', figure, unit, indicator, source, year, subject_type, subject_code,
                   counted, earliest, latest, lo, lo_open, hi, hi_open, list_open
              FROM was WHERE year IS NOT NULL
            UNION ALL
            SELECT 'other', f.figure, f.unit, f.indicator, f.source, f.year, f.subject_type,
                   f.subject_code, f.counted, f.earliest, f.latest, f.lo, f.lo_open, f.hi,
                   f.hi_open, f.list_open
              FROM cell
             CROSS JOIN LATERAL (
                   SELECT * FROM readmodel.total_figure f
                    WHERE f.unit = cell.unit AND f.year = cell.year
                      AND f.indicator = cell.indicator AND f.source = cell.source
                      AND f.subject_type = cell.subject_type
                      AND f.subject_code = cell.subject_code AND f.counted = cell.counted
                      AND upper_inf(f.known) AND f.figure <> :figure
                    LIMIT :most) f
            UNION ALL
            SELECT piece.attribute, NULL, piece.unit, piece.value, NULL, NULL, NULL, NULL, NULL,
                   lower(piece.valid), upper(piece.valid), NULL, NULL, NULL, NULL, NULL
              FROM above
             CROSS JOIN LATERAL (
                   SELECT * FROM readmodel.total_unit
                    WHERE unit = above.unit AND upper_inf(known)
                   OFFSET 0) piece
            """;

    /**
     * From the position on the figure counts so, or not at all, and every series that changes has
     * the sum it had and the difference. A series begins with its first point. LIMIT leaves out
     * nothing: with it the planner takes few rows for granted, and plans once for all events.
     */
    private static final String WRITE =
            """
            WITH closed AS (
                UPDATE readmodel.total_figure
                   SET known = int8range(lower(known), :position)
                 WHERE figure = :figure AND upper_inf(known) AND lower(known) < :position),
            stated AS (
                INSERT INTO readmodel.total_figure (figure, known, unit, indicator, source, year,
                       subject_type, subject_code, counted, earliest, latest, lo, lo_open, hi,
                       hi_open, list_open)
                SELECT :figure, int8range(:position, NULL), CAST(:unit AS text), :indicator,
                       :source, CAST(:year AS int), :subjectType, :subject, :counted,
                       CAST(:earliest AS date), CAST(:latest AS date), CAST(:lo AS numeric),
                       CAST(:loOpen AS boolean), CAST(:hi AS numeric), CAST(:hiOpen AS boolean),
                       CAST(:listOpen AS boolean)
                 WHERE CAST(:unit AS text) IS NOT NULL
                ON CONFLICT DO NOTHING),
            change AS (
                SELECT given.*, series.series AS known,
                       coalesce(series.series, :position * 1000000 + given.ordinal) AS series
                  FROM (SELECT *
                          FROM unnest(CAST(:units AS text[]), CAST(:years AS int[]),
                                      CAST(:indicators AS text[]), CAST(:sources AS text[]),
                                      CAST(:subjectTypes AS text[]), CAST(:subjects AS text[]),
                                      CAST(:counteds AS text[]), {given})
                               WITH ORDINALITY
                               AS given (unit, year, indicator, source, subject_type,
                                         subject_code, counted, {names}, ordinal)
                         LIMIT :all) given
                  LEFT JOIN readmodel.total_series series
                    ON series.year = given.year AND series.unit = given.unit
                   AND series.indicator = given.indicator
                   AND series.subject_type = given.subject_type
                   AND series.subject_code = given.subject_code
                   AND series.counted = given.counted AND series.source = given.source),
            begun AS (
                INSERT INTO readmodel.total_series (series, unit, year, indicator, source,
                       subject_type, subject_code, counted)
                SELECT series, unit, year, indicator, source, subject_type, subject_code, counted
                  FROM change WHERE known IS NULL
                ON CONFLICT DO NOTHING)
            INSERT INTO readmodel.total_point (series, position, {names})
            SELECT change.series, :position, {added}
              FROM change
              LEFT JOIN LATERAL (
                   SELECT * FROM readmodel.total_point point
                    WHERE point.series = change.known AND point.position < :position
                    ORDER BY point.position DESC
                    LIMIT 1) last ON true
            ON CONFLICT DO NOTHING
            """
                    .transform(SumColumns::into);

    /**
     * The same for the events of many figures at once. Of a cell that is crowded without them only
     * that is told.
     */
    private static final String READ_MANY =
            """
            WITH RECURSIVE asked AS MATERIALIZED (
                SELECT *
                  FROM unnest(CAST(:figures AS text[]), CAST(:units AS text[]),
                              CAST(:indicators AS text[]), CAST(:sources AS text[]),
                              CAST(:years AS int[]), CAST(:subjectTypes AS text[]),
                              CAST(:subjects AS text[]), CAST(:counteds AS text[]))
                       AS asked (figure, unit, indicator, source, year, subject_type,
                                 subject_code, counted)),
            version AS MATERIALIZED (
                SELECT * FROM readmodel.total_figure
                 WHERE figure = ANY (CAST(:figures AS text[]))),
            about AS MATERIALIZED (
                SELECT figure, unit, indicator, source FROM version WHERE upper_inf(known)
                UNION
                SELECT figure, unit, indicator, source FROM asked WHERE unit IS NOT NULL),
            cell AS MATERIALIZED (
                SELECT DISTINCT about.unit, about.indicator, about.source, kind.year,
                       kind.subject_type, kind.subject_code, kind.counted
                  FROM about
                  JOIN (SELECT figure, year, subject_type, subject_code, counted
                          FROM version WHERE upper_inf(known) AND year IS NOT NULL
                        UNION
                        SELECT figure, year, subject_type, subject_code, counted
                          FROM asked WHERE year IS NOT NULL) kind
                    ON kind.figure = about.figure),
            above (unit) AS (
                SELECT DISTINCT unit COLLATE "C" FROM cell
                UNION
                SELECT parent.value
                  FROM above
                 CROSS JOIN LATERAL (
                       SELECT value FROM readmodel.total_unit
                        WHERE unit = above.unit AND attribute = 'parent' AND upper_inf(known)
                       OFFSET 0) parent
                 WHERE parent.value IS NOT NULL)
            SELECT 'seen' AS part, figure, NULL AS unit, NULL AS indicator, NULL AS source,
                   CAST(NULL AS int) AS year, NULL AS subject_type, NULL AS subject_code,
                   NULL AS counted, CAST(NULL AS date) AS earliest, CAST(NULL AS date) AS latest,
                   CAST(NULL AS numeric) AS lo, CAST(NULL AS boolean) AS lo_open,
                   CAST(NULL AS numeric) AS hi, CAST(NULL AS boolean) AS hi_open,
                   CAST(NULL AS boolean) AS list_open, CAST(NULL AS bigint) AS since
              FROM version WHERE NOT upper_inf(known)
            UNION ALL
            SELECT 'standing', figure, unit, indicator, source, year, subject_type, subject_code,
                   counted, earliest, latest, lo, lo_open, hi, hi_open, list_open, lower(known)
              FROM version WHERE upper_inf(known)
            UNION ALL
            SELECT CASE WHEN f.crowd THEN 'crowd' ELSE 'other' END, f.figure, f.unit, f.indicator,
                   f.source, f.year, f.subject_type, f.subject_code, f.counted, f.earliest,
                   f.latest, f.lo, f.lo_open, f.hi, f.hi_open, f.list_open, NULL
              FROM cell
             CROSS JOIN LATERAL (
                   SELECT few.*, count(*) OVER () = :most AS crowd, row_number() OVER () AS ordinal
                     FROM (SELECT * FROM readmodel.total_figure f
                            WHERE f.unit = cell.unit AND f.year = cell.year
                              AND f.indicator = cell.indicator AND f.source = cell.source
                              AND f.subject_type = cell.subject_type
                              AND f.subject_code = cell.subject_code
                              AND f.counted = cell.counted
                              AND upper_inf(f.known)
                              AND f.figure NOT IN (SELECT figure FROM asked)
                            LIMIT :most) few) f
             WHERE NOT f.crowd OR f.ordinal = 1
            UNION ALL
            SELECT piece.attribute, NULL, piece.unit, piece.value, NULL, NULL, NULL, NULL, NULL,
                   lower(piece.valid), upper(piece.valid), NULL, NULL, NULL, NULL, NULL, NULL
              FROM above
             CROSS JOIN LATERAL (
                   SELECT * FROM readmodel.total_unit
                    WHERE unit = above.unit AND upper_inf(known)
                   OFFSET 0) piece
            """;

    private static final String END_MANY =
            """
            UPDATE readmodel.total_figure f
               SET known = int8range(lower(f.known), ending.position)
              FROM unnest(CAST(:figures AS text[]), CAST(:positions AS bigint[]))
                   AS ending (figure, position)
             WHERE f.figure = ending.figure AND upper_inf(f.known)
               AND lower(f.known) < ending.position
            """;

    private static final String STATE_MANY =
            """
            INSERT INTO readmodel.total_figure (figure, known, unit, indicator, source, year,
                   subject_type, subject_code, counted, earliest, latest, lo, lo_open, hi,
                   hi_open, list_open)
            SELECT figure, int8range(since, before), unit, indicator, source, year, subject_type,
                   subject_code, counted, earliest, latest, lo, lo_open, hi, hi_open, list_open
              FROM unnest(CAST(:figures AS text[]), CAST(:sinces AS bigint[]),
                          CAST(:befores AS bigint[]), CAST(:units AS text[]),
                          CAST(:indicators AS text[]), CAST(:sources AS text[]),
                          CAST(:years AS int[]), CAST(:subjectTypes AS text[]),
                          CAST(:subjects AS text[]), CAST(:counteds AS text[]),
                          CAST(:earliests AS date[]), CAST(:latests AS date[]),
                          CAST(:los AS numeric[]), CAST(:loOpens AS boolean[]),
                          CAST(:his AS numeric[]), CAST(:hiOpens AS boolean[]),
                          CAST(:listOpens AS boolean[]))
                   AS version (figure, since, before, unit, indicator, source, year,
                               subject_type, subject_code, counted, earliest, latest, lo, lo_open,
                               hi, hi_open, list_open)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_MANY =
            """
            WITH change AS MATERIALIZED (
                SELECT given.*, series.series AS known,
                       coalesce(series.series, given.begins) AS series
                  FROM unnest(CAST(:positions AS bigint[]), CAST(:begins AS bigint[]),
                              CAST(:units AS text[]), CAST(:years AS int[]),
                              CAST(:indicators AS text[]), CAST(:sources AS text[]),
                              CAST(:subjectTypes AS text[]), CAST(:subjects AS text[]),
                              CAST(:counteds AS text[]), {given})
                       AS given (position, begins, unit, year, indicator, source, subject_type,
                                 subject_code, counted, {names})
                  LEFT JOIN LATERAL (
                       SELECT series FROM readmodel.total_series
                        WHERE year = given.year AND unit = given.unit
                          AND indicator = given.indicator
                          AND subject_type = given.subject_type
                          AND subject_code = given.subject_code AND counted = given.counted
                          AND source = given.source
                       OFFSET 0) series ON true),
            begun AS (
                INSERT INTO readmodel.total_series (series, unit, year, indicator, source,
                       subject_type, subject_code, counted)
                SELECT DISTINCT series, unit, year, indicator, source, subject_type, subject_code,
                       counted
                  FROM change WHERE known IS NULL
                ON CONFLICT DO NOTHING)
            INSERT INTO readmodel.total_point (series, position, {names})
            SELECT change.series, change.position, {added}
              FROM change
              LEFT JOIN LATERAL (
                   SELECT * FROM readmodel.total_point point
                    WHERE point.series = change.known AND point.position < change.position
                    ORDER BY point.position DESC
                    LIMIT 1) last ON true
            ON CONFLICT DO NOTHING
            """
                    .transform(SumColumns::into);

    private static final String FIRST_PIECES =
            """
            INSERT INTO readmodel.total_unit (unit, attribute, known, valid, value)
            VALUES (:unit, 'level', int8range(:position, NULL), daterange(:from, NULL), :level),
                   (:unit, 'parent', int8range(:position, NULL), daterange(:from, NULL), :parent)
            ON CONFLICT DO NOTHING
            """;

    /** The stretch of days in which the new value begins; stretches after it stay as they are. */
    private static final String CLOSE_PIECE =
            """
            UPDATE readmodel.total_unit
               SET known = int8range(lower(known), :position)
             WHERE unit = :unit AND attribute = :attribute AND upper_inf(known)
               AND lower(known) < :position AND valid @> CAST(:from AS date)
            """;

    private static final String DIVIDE_PIECE =
            """
            INSERT INTO readmodel.total_unit (unit, attribute, known, valid, value)
            SELECT unit, attribute, int8range(:position, NULL), part.valid, part.value
              FROM readmodel.total_unit whole,
                   LATERAL (VALUES
                       (whole.valid * daterange(NULL, :from), whole.value),
                       (whole.valid * daterange(:from, NULL), CAST(:value AS text)))
                   AS part (valid, value)
             WHERE unit = :unit AND attribute = :attribute AND upper(known) = :position
               AND NOT isempty(part.valid)
            ON CONFLICT DO NOTHING
            """;

    /** What may be placed elsewhere when a unit changes: all of the years from a year on. */
    private static final String STANDING_BELOW =
            """
            WITH RECURSIVE below (unit) AS (
                SELECT CAST(:unit AS text) COLLATE "C"
                UNION
                SELECT child.unit
                  FROM below
                  JOIN readmodel.total_unit child
                    ON child.attribute = 'parent' AND child.value = below.unit
                   AND upper_inf(child.known))
            SELECT f.*
              FROM below
              JOIN readmodel.total_figure f
                ON f.unit = below.unit AND f.year >= :year AND upper_inf(f.known)
            """;

    private static final String TREE_ABOVE =
            """
            WITH RECURSIVE above (unit) AS (
                SELECT unnest(CAST(:units AS text[])) COLLATE "C"
                UNION
                SELECT parent.value
                  FROM above
                  JOIN readmodel.total_unit parent
                    ON parent.unit = above.unit AND parent.attribute = 'parent'
                   AND upper_inf(parent.known) AND parent.value IS NOT NULL)
            SELECT piece.unit, piece.attribute, piece.value,
                   lower(piece.valid) AS since, upper(piece.valid) AS before
              FROM above
              JOIN readmodel.total_unit piece
                ON piece.unit = above.unit AND upper_inf(piece.known)
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.total_unit, readmodel.total_figure, readmodel.total_series,
                     readmodel.total_point
            """;

    /**
     * What is known before an event of a figure.
     *
     * @param about what the figure is about; null when the event was handled before
     * @param was how it counted, null when it did not
     * @param others the other standing figures of the cell it was in and of the cell it comes to
     * @param tree of its unit and all above it
     */
    record Known(
            @Nullable About about,
            @Nullable Contribution was,
            List<Contribution> others,
            Tree tree) {}

    private final JdbcClient jdbc;

    TotalRows(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * @param about what a figure that is reported is about; null for one that was reported before
     * @param comesTo as what it counts from now on; null when it does not
     */
    Known known(FigureId figure, @Nullable About about, @Nullable Kind comesTo, long position) {
        var parts = new Parts();
        jdbc.sql(READ)
                .param("figure", figure.value())
                .param("position", position)
                .param("unit", about == null ? null : about.unit())
                .param("indicator", about == null ? null : about.indicator())
                .param("source", about == null ? null : about.source())
                .param("year", comesTo == null ? null : comesTo.year())
                .param("subjectType", comesTo == null ? null : comesTo.subjectType())
                .param("subject", comesTo == null ? null : comesTo.subject())
                .param("counted", comesTo == null ? null : comesTo.counted())
                .param("most", Addition.MOST + 1)
                .query(parts::take);
        return new Known(parts.about, parts.was, parts.others, new Tree(parts.pieces));
    }

    private static final class Parts {
        private @Nullable About about;
        private @Nullable Contribution was;
        private final List<Contribution> others = new ArrayList<>();
        private final List<Tree.Piece> pieces = new ArrayList<>();

        void take(ResultSet row) throws SQLException {
            switch (row.getString("part")) {
                case "about" -> about = about(row);
                case "was" -> was = contribution(row);
                case "other" -> others.add(contribution(row));
                case String attribute -> pieces.add(piece(row, attribute));
            }
        }
    }

    /** What is stored before the events of a batch. */
    Stored known(List<Told> events) {
        var standing = new HashMap<String, Version>();
        var seen = new HashSet<String>();
        var others = new ArrayList<Contribution>();
        var crowds = new HashSet<Cell>();
        var pieces = new ArrayList<Tree.Piece>();
        jdbc.sql(READ_MANY)
                .param("figures", all(events, told -> told.event().id().value()))
                .param("units", all(events, of(Told::about, About::unit)))
                .param("indicators", all(events, of(Told::about, About::indicator)))
                .param("sources", all(events, of(Told::about, About::source)))
                .param("years", all(events, of(Told::kind, Kind::year)))
                .param("subjectTypes", all(events, of(Told::kind, Kind::subjectType)))
                .param("subjects", all(events, of(Told::kind, Kind::subject)))
                .param("counteds", all(events, of(Told::kind, Kind::counted)))
                .param("most", Addition.MOST + 1)
                .query(
                        (ResultSet row) -> {
                            switch (row.getString("part")) {
                                case "seen" -> seen.add(row.getString("figure"));
                                case "standing" -> {
                                    Version version = version(row);
                                    seen.add(version.figure().value());
                                    standing.put(version.figure().value(), version);
                                }
                                case "other" -> others.add(contribution(row));
                                case "crowd" -> crowds.add(new Cell(about(row), kind(row)));
                                case String attribute -> pieces.add(piece(row, attribute));
                            }
                        });
        return new Stored(standing, seen, others, crowds, new Tree(pieces));
    }

    /** All that the events of a batch change. */
    void write(FigureBatch batch) {
        if (!batch.endings().isEmpty()) {
            jdbc.sql(END_MANY)
                    .param("figures", all(batch.endings(), Ending::figure))
                    .param("positions", all(batch.endings(), Ending::position))
                    .update();
        }
        if (!batch.versions().isEmpty()) {
            state(batch.versions());
        }
        if (!batch.points().isEmpty()) {
            add(batch.points());
        }
    }

    private void state(List<Version> versions) {
        Function<Version, @Nullable Contribution> counts = Version::counts;
        Function<Version, @Nullable Kind> kind =
                version -> version.counts() == null ? null : version.counts().cell().kind();
        Function<Version, @Nullable Interval> bounds =
                version -> version.counts() == null ? null : version.counts().bounds();
        jdbc.sql(STATE_MANY)
                .param("figures", all(versions, version -> version.figure().value()))
                .param("sinces", all(versions, Version::from))
                .param("befores", all(versions, Version::until))
                .param("units", all(versions, version -> version.about().unit()))
                .param("indicators", all(versions, version -> version.about().indicator()))
                .param("sources", all(versions, version -> version.about().source()))
                .param("years", all(versions, of(kind, Kind::year)))
                .param("subjectTypes", all(versions, of(kind, Kind::subjectType)))
                .param("subjects", all(versions, of(kind, Kind::subject)))
                .param("counteds", all(versions, of(kind, Kind::counted)))
                .param("earliests", all(versions, of(counts, Contribution::earliest)))
                .param("latests", all(versions, of(counts, Contribution::latest)))
                .param("los", all(versions, of(bounds, each -> plain(each.lo()))))
                .param("loOpens", all(versions, of(bounds, Interval::loOpen)))
                .param("his", all(versions, of(bounds, each -> plain(each.hi()))))
                .param("hiOpens", all(versions, of(bounds, Interval::hiOpen)))
                .param("listOpens", all(versions, of(counts, Contribution::listOpen)))
                .update();
    }

    private void add(List<Point> points) {
        jdbc.sql(ADD_MANY)
                .param("positions", all(points, Point::position))
                .param("begins", all(points, Point::begins))
                .param("units", all(points, point -> point.series().unit()))
                .param("years", all(points, point -> point.series().year()))
                .param("indicators", all(points, point -> point.series().indicator()))
                .param("sources", all(points, point -> point.series().source()))
                .param("subjectTypes", all(points, point -> point.series().subjectType()))
                .param("subjects", all(points, point -> point.series().subject()))
                .param("counteds", all(points, point -> point.series().counted()))
                .params(SumColumns.parameters(points.stream().map(Point::sums).toList()))
                .update();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    /** A part of a part that may be missing. */
    private static <T, P> Function<T, @Nullable Object> of(
            Function<T, @Nullable P> part, Function<P, @Nullable Object> inner) {
        return one -> {
            P found = part.apply(one);
            return found == null ? null : inner.apply(found);
        };
    }

    private static Version version(ResultSet row) throws SQLException {
        row.getInt("year");
        boolean counts = !row.wasNull();
        return new Version(
                new FigureId(row.getString("figure")),
                about(row),
                counts ? contribution(row) : null,
                row.getLong("since"),
                null);
    }

    private static Tree.Piece piece(ResultSet row, String attribute) throws SQLException {
        return new Tree.Piece(
                row.getString("unit"),
                attribute,
                row.getString("indicator"),
                new Stretch(Columns.day(row, "earliest"), Columns.day(row, "latest")));
    }

    /**
     * How a figure counts from now on.
     *
     * @param about null when it does no longer stand
     * @param counts null when it counts in no year
     */
    record Stated(FigureId figure, @Nullable About about, @Nullable Contribution counts) {}

    /**
     * @param stated null when no figure changes, but where figures count
     */
    void write(@Nullable Stated stated, Map<Series, Sums> change, long position) {
        SortedMap<Series, Sums> inOrder = new TreeMap<>(change);
        Collection<Series> series = inOrder.keySet();
        jdbc.sql(WRITE)
                .param("position", position)
                .params(columns(stated))
                .param("all", series.size())
                .param("units", all(series, Series::unit))
                .param("years", all(series, Series::year))
                .param("indicators", all(series, Series::indicator))
                .param("sources", all(series, Series::source))
                .param("subjectTypes", all(series, Series::subjectType))
                .param("subjects", all(series, Series::subject))
                .param("counteds", all(series, Series::counted))
                .params(SumColumns.parameters(inOrder.values()))
                .update();
    }

    private static Map<String, @Nullable Object> columns(@Nullable Stated stated) {
        About about = stated == null ? null : stated.about();
        Contribution counts = stated == null ? null : stated.counts();
        Kind kind = counts == null ? null : counts.cell().kind();
        Interval bounds = counts == null ? null : counts.bounds();
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("figure", stated == null ? null : stated.figure().value());
        columns.put("unit", about == null ? null : about.unit());
        columns.put("indicator", about == null ? null : about.indicator());
        columns.put("source", about == null ? null : about.source());
        columns.put("year", kind == null ? null : kind.year());
        columns.put("subjectType", kind == null ? null : kind.subjectType());
        columns.put("subject", kind == null ? null : kind.subject());
        columns.put("counted", kind == null ? null : kind.counted());
        columns.put("earliest", counts == null ? null : counts.earliest());
        columns.put("latest", counts == null ? null : counts.latest());
        columns.put("lo", bounds == null ? null : bounds.lo());
        columns.put("loOpen", bounds == null ? null : bounds.loOpen());
        columns.put("hi", bounds == null ? null : bounds.hi());
        columns.put("hiOpen", bounds == null ? null : bounds.hiOpen());
        columns.put("listOpen", counts == null ? null : counts.listOpen());
        return columns;
    }

    private static <T> @Nullable String[] all(
            Collection<T> each, Function<T, @Nullable Object> part) {
        return each.stream()
                .map(
                        one -> {
                            Object value = part.apply(one);
                            return value == null ? null : value.toString();
                        })
                .toArray(String[]::new);
    }

    void establish(
            String unit,
            String level,
            @Nullable String parent,
            @Nullable LocalDate from,
            long position) {
        jdbc.sql(FIRST_PIECES)
                .param("unit", unit)
                .param("level", level)
                .param("parent", parent)
                .param("from", from)
                .param("position", position)
                .update();
    }

    /** Parent or level of a unit from a day on. */
    void change(
            String unit, String attribute, @Nullable String value, LocalDate from, long position) {
        for (String statement : List.of(CLOSE_PIECE, DIVIDE_PIECE)) {
            jdbc.sql(statement)
                    .param("unit", unit)
                    .param("attribute", attribute)
                    .param("value", value)
                    .param("from", from)
                    .param("position", position)
                    .update();
        }
    }

    /** The standing figures of a unit and of all that ever lay below it, of this year and later. */
    List<Contribution> standingBelow(String unit, int year) {
        return jdbc.sql(STANDING_BELOW)
                .param("unit", unit)
                .param("year", year)
                .query((row, _) -> contribution(row))
                .list();
    }

    Tree treeAbove(Collection<Contribution> figures) {
        if (figures.isEmpty()) {
            return new Tree(List.of());
        }
        return new Tree(
                jdbc.sql(TREE_ABOVE)
                        .param(
                                "units",
                                figures.stream()
                                        .map(figure -> figure.cell().unit())
                                        .distinct()
                                        .toArray(String[]::new))
                        .query(
                                (row, _) ->
                                        new Tree.Piece(
                                                row.getString("unit"),
                                                row.getString("attribute"),
                                                row.getString("value"),
                                                new Stretch(
                                                        Columns.day(row, "since"),
                                                        Columns.day(row, "before"))))
                        .list());
    }

    void empty() {
        jdbc.sql(EMPTY).update();
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                row.getString("figure"),
                new Cell(about(row), kind(row)),
                row.getObject("earliest", LocalDate.class),
                row.getObject("latest", LocalDate.class),
                new Interval(
                        row.getBigDecimal("lo"),
                        row.getBoolean("lo_open"),
                        row.getBigDecimal("hi"),
                        row.getBoolean("hi_open")),
                row.getBoolean("list_open"));
    }

    private static About about(ResultSet row) throws SQLException {
        return new About(
                row.getString("unit"), row.getString("indicator"), row.getString("source"));
    }

    private static Kind kind(ResultSet row) throws SQLException {
        return new Kind(
                row.getInt("year"),
                row.getString("subject_type"),
                row.getString("subject_code"),
                row.getString("counted"));
    }
}

package biennien.query.timeline;

import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.figure.FigureRow;
import biennien.query.kernel.Extent;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Valid;
import biennien.query.unit.Heirs;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What may be asked about everything that was recorded. */
@Component
public final class Timeline {

    public static final Set<String> READS =
            Set.of(Groups.TIMELINE, Groups.FIGURE, Groups.UNIT, Groups.SOURCE);

    private static final String LINES =
            """
            SELECT line.position AS line_position, line.recorded_at AS line_recorded_at,
                   line.kind AS line_kind, line.fact, line.valid_edtf, line.valid_earliest,
                   line.valid_latest, line.unit AS line_unit, line.title AS line_title,
                   line.about AS line_about,
                   line.cited_source AS line_source, line.supersedes,
                   (SELECT min(later.position) FROM readmodel.timeline later
                     WHERE later.supersedes = line.position AND later.position <= :basis)
                   AS superseded_by,
            """
                    + FigureRow.QUANTITY
                    + """
                    FROM readmodel.timeline line
                    LEFT JOIN readmodel.figure f
                      ON f.figure = line.fact AND f.position = line.position
                    WHERE line.position <= :basis
                    """;

    private static final String COVERED =
            """
            line.position IN (SELECT about.position
                                FROM scope
                                JOIN readmodel.timeline_unit about
                                  ON about.unit = scope.unit)
            AND EXISTS (SELECT FROM scope
                          JOIN readmodel.timeline_unit about
                            ON about.unit = scope.unit
                           AND about.position = line.position
                         WHERE scope.valid
                               && daterange(line.valid_earliest, line.valid_latest, '[]'))
            """;

    /** A unit alone is covered on all days. */
    private static final String ABOUT =
            """
            line.position IN (SELECT about.position FROM readmodel.timeline_unit about
                               WHERE about.unit = :unit AND about.position <= :basis)
            """;

    private static final String OF_KIND =
            "AND (CAST(:kind AS text) IS NULL OR :kind IN (line.kind, line.feature))\n";

    private static final String NOT_OF_KIND =
            "AND (CAST(:without AS text) IS NULL OR :without NOT IN (line.kind, line.feature))\n";

    private static final String IN_DAYS =
            """
            AND line.position > :since
            AND (CAST(:except AS text) IS NULL OR line.fact <> :except)
            AND daterange(:from, :to, '[]')
                && daterange(line.valid_earliest, line.valid_latest, '[]')
            """;

    private static final Scope.Text COUNT =
            Scope.text(
                    """
                    SELECT count(*) FROM readmodel.timeline line
                     WHERE line.position <= :basis
                    """,
                    COVERED,
                    ABOUT,
                    IN_DAYS);

    private static final Scope.Text LIST = list("");

    /** Each with its own index; one text with both would often be read through without either. */
    private static final Scope.Text OF_FACT =
            list(
                    """
                    AND line.fact = :fact
                    AND (CAST(:source AS text) IS NULL OR line.cited_source = :source)
                    """);

    private static final Scope.Text OF_SOURCE = list("AND line.cited_source = :source\n");

    private static Scope.Text list(String only) {
        return Scope.text(
                LINES + only,
                COVERED,
                ABOUT,
                OF_KIND
                        + NOT_OF_KIND
                        + IN_DAYS
                        + Valid.sieve("line.valid_earliest", "line.valid_latest")
                        + """
                        AND (NOT :resumes
                             OR (coalesce(line.valid_earliest, '-infinity'),
                                 coalesce(line.valid_latest, 'infinity'),
                                 coalesce(line.valid_edtf, ''), line.position)
                                > (coalesce(CAST(:afterEarliest AS date), '-infinity'),
                                   coalesce(CAST(:afterLatest AS date), 'infinity'),
                                   coalesce(CAST(:afterEdtf AS text), ''), :afterPosition))
                        ORDER BY coalesce(line.valid_earliest, '-infinity'),
                               coalesce(line.valid_latest, 'infinity'),
                               coalesce(line.valid_edtf, ''), line.position
                        LIMIT :rows
                        """);
    }

    private static final Scope.Text RECENT =
            Scope.text(
                    LINES + " AND line.position > :after\n",
                    COVERED,
                    ABOUT,
                    OF_KIND
                            + """
                            ORDER BY line.position
                            LIMIT :rows
                            """);

    private record Row(
            long position,
            Instant recordedAt,
            String kind,
            String fact,
            @Nullable DayAnswer valid,
            @Nullable String unit,
            @Nullable String title,
            @Nullable String about,
            @Nullable String source,
            @Nullable Long supersedes,
            @Nullable Long supersededBy,
            @Nullable QuantityAnswer quantity) {

        @Nullable LocalDate earliest() {
            return valid == null ? null : valid.earliest();
        }

        @Nullable LocalDate latest() {
            return valid == null ? null : valid.latest();
        }

        @Nullable String edtf() {
            return valid == null ? null : valid.edtf();
        }
    }

    private final Scope scope;

    Timeline(Scope scope) {
        this.scope = scope;
    }

    /**
     * In order of valid time: first possible day, last possible day, text, position. A line says
     * its time by a text alone, so that only what the text says by itself is certain.
     */
    public PagedQuery<TimelineAnswer> exactly(OfUnit of, TimelineQuestion asked, Valid valid) {
        return exactly(of, asked, valid, null);
    }

    /**
     * The same without the lines of one fact.
     *
     * @param except its id; null leaves out none
     */
    public PagedQuery<TimelineAnswer> exactly(
            OfUnit of, TimelineQuestion asked, Valid valid, @Nullable String except) {
        return valid.of(
                line -> line.valid() == null ? Extent.UNTOLD : line.valid().extent(),
                (snapshot, slice) -> list(of, asked, valid, except, snapshot, slice));
    }

    private List<Keyed<TimelineAnswer>> list(
            OfUnit of,
            TimelineQuestion asked,
            Valid valid,
            @Nullable String except,
            Snapshot snapshot,
            Slice slice) {
        List<Row> rows =
                snapshot.sql(text(asked).of(of), slice)
                        .params(scope.of(of, snapshot))
                        .params(valid.parameters())
                        .param("kind", asked.kind())
                        .param("without", asked.without())
                        .param("from", asked.from())
                        .param("to", asked.to())
                        .param("since", since(asked))
                        .param("fact", asked.fact())
                        .param("source", asked.source())
                        .param("except", except)
                        .param("resumes", slice.resumes())
                        .param("afterEarliest", slice.day(0))
                        .param("afterLatest", slice.day(1))
                        .param("afterEdtf", slice.text(2))
                        .param("afterPosition", slice.number(3, -1))
                        .param("rows", slice.rows())
                        .query((row, _) -> read(row, snapshot))
                        .list();
        UnitNames names =
                UnitNames.of(
                        snapshot, rows.stream().map(Row::unit).filter(Objects::nonNull).toList());
        Map<String, List<UnitRef>> heirs = heirs(rows, names, snapshot);
        return rows.stream()
                .map(
                        row ->
                                Keyed.of(
                                        answer(row, names, heirs),
                                        row.earliest(),
                                        row.latest(),
                                        row.edtf(),
                                        row.position()))
                .toList();
    }

    /**
     * How many lines there are, of whatever kind.
     *
     * @param except the fact whose lines do not count
     */
    public long count(OfUnit of, TimelineQuestion asked, String except, Snapshot snapshot) {
        return snapshot.sql(COUNT.of(of))
                .params(scope.of(of, snapshot))
                .param("from", asked.from())
                .param("to", asked.to())
                .param("since", since(asked))
                .param("except", except)
                .query(Long.class)
                .single();
    }

    private static Scope.Text text(TimelineQuestion asked) {
        if (asked.fact() != null) {
            return OF_FACT;
        }
        return asked.source() == null ? LIST : OF_SOURCE;
    }

    private static long since(TimelineQuestion asked) {
        Long since = asked.since();
        return since == null ? -1 : since;
    }

    /**
     * What was recorded last, in order of positions.
     *
     * @param upTo everything that was asked for is told up to here
     * @param isMore whether there is more to read at once
     */
    record Recent(List<TimelineAnswer> lines, long upTo, boolean isMore) {

        /** The same when its lines are told. */
        Recent sent() {
            return new Recent(List.of(), upTo, isMore);
        }
    }

    /**
     * @param after the position after which to begin; null tells nothing yet but where to begin
     */
    Recent after(
            OfUnit of, @Nullable String kind, Snapshot snapshot, @Nullable Long after, int most) {
        var scoped = scope.of(of, snapshot);
        if (after == null) {
            return new Recent(List.of(), snapshot.basis(), false);
        }
        List<Row> rows =
                snapshot.sql(RECENT.of(of))
                        .params(scoped)
                        .param("kind", kind)
                        .param("after", after)
                        .param("rows", most)
                        .query((row, _) -> read(row, snapshot))
                        .list();
        UnitNames names =
                UnitNames.of(
                        snapshot, rows.stream().map(Row::unit).filter(Objects::nonNull).toList());
        Map<String, List<UnitRef>> heirs = heirs(rows, names, snapshot);
        boolean more = rows.size() == most;
        return new Recent(
                rows.stream().map(row -> answer(row, names, heirs)).toList(),
                more ? rows.getLast().position() : Math.max(after, snapshot.basis()),
                more);
    }

    /**
     * The line of one event.
     *
     * @throws QueryProblem when nothing was recorded there, up to the basis
     */
    TimelineAnswer one(long position, Snapshot snapshot) {
        return after(OfUnit.ALL, null, snapshot, position - 1, 1).lines().stream()
                .filter(line -> line.position() == position)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        "position",
                                        "unknown-line",
                                        "No line is known of position %d.".formatted(position),
                                        Map.of()));
    }

    private static Row read(ResultSet row, Snapshot snapshot) throws SQLException {
        boolean isFigure = row.getString("figure") != null;
        String title = Columns.words(row, "line_title", snapshot.view());
        return new Row(
                row.getLong("line_position"),
                Columns.instant(row, "line_recorded_at"),
                row.getString("line_kind"),
                row.getString("fact"),
                Columns.days(row, "valid"),
                row.getString("line_unit"),
                title,
                title == null ? null : row.getString("line_about"),
                row.getString("line_source"),
                Columns.number(row, "supersedes"),
                Columns.number(row, "superseded_by"),
                isFigure ? FigureRow.quantity(snapshot.view(), row) : null);
    }

    private static Map<String, List<UnitRef>> heirs(
            List<Row> rows, UnitNames names, Snapshot snapshot) {
        return Heirs.of(
                snapshot,
                rows.stream().map(Row::unit).filter(Objects::nonNull).distinct().toList(),
                names);
    }

    private static TimelineAnswer answer(
            Row row, UnitNames names, Map<String, List<UnitRef>> heirs) {
        String unit = row.unit();
        LocalDate day = row.latest() == null ? row.earliest() : row.latest();
        return new TimelineAnswer(
                row.position(),
                row.recordedAt(),
                row.kind(),
                row.valid(),
                unit,
                unit == null ? null : names.on(unit, day).name(),
                unit == null ? List.of() : heirs.getOrDefault(unit, List.of()),
                row.title(),
                row.about(),
                row.quantity(),
                row.fact(),
                row.source(),
                row.supersedes(),
                row.supersededBy());
    }
}

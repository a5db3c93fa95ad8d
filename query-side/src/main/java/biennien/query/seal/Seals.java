package biennien.query.seal;

import static java.util.Objects.requireNonNull;

import biennien.events.law.ReportCalendar;
import biennien.query.answer.Columns;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Extent;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.results.SealedYears;
import biennien.query.timeline.Timeline;
import biennien.query.timeline.TimelineAnswer;
import biennien.query.timeline.TimelineQuestion;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What may be asked about seals. */
@Component
final class Seals implements FactList<SealAnswer> {

    static final Set<String> READS = Set.of(Groups.SEAL, Groups.UNIT);

    /** What an answer depends on that tells of what came after. */
    static final Set<String> READS_AFTER = withTimeline();

    private static final Sorting SORTING = Sorting.of("readmodel.seal", "s", "s.first_day");

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT s.* FROM readmodel.seal s :places
                     WHERE s.known @> :basis
                    """,
                    Scope.covers("s.unit", "s.first_day", "s.last_day"),
                    Valid.sieve("s.first_day", "s.last_day")
                            + """
                              AND (CAST(:year AS int) IS NULL OR s.year = :year)
                              AND (CAST(:status AS text) IS NULL OR s.status = :status)
                              AND :items(s.seal)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT seal AS id, unit AS cause FROM readmodel.seal
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(SealAnswer seal, @Nullable String unit, long firstPosition) {}

    private final Scope scope;
    private final Timeline timeline;
    private final SealedYears years;

    Seals(Scope scope, Timeline timeline, SealedYears years) {
        this.scope = scope;
        this.timeline = timeline;
        this.years = years;
    }

    private static Set<String> withTimeline() {
        var groups = new HashSet<>(Timeline.READS);
        groups.addAll(READS);
        return Set.copyOf(groups);
    }

    @Override
    public String word() {
        return "seals";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("seal");
    }

    @Override
    public String id(SealAnswer seal) {
        return seal.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<SealAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, SealQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were recorded; of exactly the days asked for. */
    PagedQuery<SealAnswer> exactly(OfUnit of, SealQuestion asked, Valid valid) {
        return valid.of(
                seal -> Extent.throughout(seal.from(), seal.to()),
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private List<Keyed<SealAnswer>> list(
            OfUnit of, SealQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        List<Row> rows =
                rows(
                        snapshot.sql(LIST.of(of), SORTING, slice)
                                .params(scope.of(of, snapshot))
                                .params(valid.parameters())
                                .param("year", asked.year())
                                .param("status", asked.status())
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        snapshot.view());
        UnitNames names =
                UnitNames.of(
                        snapshot, rows.stream().map(Row::unit).filter(Objects::nonNull).toList());
        return rows.stream().map(row -> Keyed.of(answer(row, names), row.firstPosition())).toList();
    }

    SealDetail one(String id, Snapshot snapshot) {
        Row row = row(id, snapshot);
        String unit = row.unit();
        var names = UnitNames.of(snapshot, unit == null ? List.of() : List.of(unit));
        return new SealDetail(
                answer(row, names), timeline.count(covered(row), later(row.seal()), id, snapshot));
    }

    /** What came after the seal and may be of its days, by valid time; without the seal itself. */
    List<Keyed<TimelineAnswer>> after(String id, Snapshot snapshot, Slice slice) {
        Row row = row(id, snapshot);
        return timeline.exactly(covered(row), later(row.seal()), Valid.ALWAYS, id)
                .rows(snapshot, slice);
    }

    /** The groups whose rows tell of a sealed year. */
    Set<String> readsOfReport() {
        var groups = new HashSet<>(years.reads());
        groups.addAll(READS);
        return groups;
    }

    /** The year as it was signed off: as known at the basis of the seal, of what has a source. */
    SealedReport report(String id, Snapshot snapshot) {
        Row row = row(id, snapshot);
        SealAnswer seal = row.seal();
        String unit = row.unit();
        var names = UnitNames.of(snapshot, unit == null ? List.of() : List.of(unit));
        return new SealedReport(
                answer(row, names),
                years.year(
                        seal.year(),
                        covered(row),
                        ReportCalendar.fromCode(seal.calendar()),
                        snapshot.at(seal.basis())));
    }

    private static SealAnswer answer(Row row, UnitNames names) {
        SealAnswer seal = row.seal();
        String unit = row.unit();
        return seal.about(unit == null ? null : names.on(unit, seal.to()));
    }

    private static OfUnit covered(Row row) {
        return new OfUnit(row.unit(), row.unit() != null, null);
    }

    private static TimelineQuestion later(SealAnswer seal) {
        return TimelineQuestion.of(seal.from(), seal.to(), seal.basis());
    }

    private static Row row(String id, Snapshot snapshot) {
        return rows(
                        snapshot.sql(LIST.ofAll(), SORTING, Slice.of(List.of(id)))
                                .params(Valid.ALWAYS.parameters())
                                .param("year", null)
                                .param("status", null)
                                .param("after", -1)
                                .param("rows", 1),
                        snapshot.view())
                .stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-seal",
                                        "There is no seal \"%s\" at this basis.".formatted(id),
                                        Map.of()));
    }

    private static List<Row> rows(JdbcClient.StatementSpec statement, View view) {
        return statement
                .query(
                        (row, _) ->
                                new Row(
                                        seal(row, view),
                                        row.getString("unit"),
                                        row.getLong("first_position")))
                .list();
    }

    private static SealAnswer seal(ResultSet row, View view) throws SQLException {
        return new SealAnswer(
                row.getString("seal"),
                row.getString("status"),
                null,
                row.getInt("year"),
                row.getString("calendar"),
                requireNonNull(Columns.day(row, "first_day")),
                requireNonNull(Columns.day(row, "last_day")),
                row.getLong("basis"),
                Columns.words(row, "sealed_by", view),
                requireNonNull(Columns.days(row, "sealed")),
                row.getString("decision"),
                Columns.citation(row, "cited", view),
                Columns.correction(row, view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }
}

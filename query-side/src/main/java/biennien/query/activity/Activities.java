package biennien.query.activity;

import biennien.query.activity.ActivityAnswer.ActivityCountAnswer;
import biennien.query.activity.ActivityAnswer.FestivalAnswer;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.answer.PeriodAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be asked about activities. */
@Component
final class Activities implements FactList<ActivityAnswer> {

    static final Set<String> READS = Set.of(Groups.ACTIVITY, Groups.UNIT);

    private static final Sorting SORTING =
            Sorting.of("readmodel.activity", "a", "a.period_earliest");

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT a.*,
                           ARRAY(SELECT reached.channel FROM readmodel.activity_channel reached
                                  WHERE reached.activity = a.activity
                                    AND reached.version = a.version
                                  ORDER BY reached.ordinal) AS channels,
                           ARRAY(SELECT held.organiser FROM readmodel.activity_organiser held
                                  WHERE held.activity = a.activity
                                  ORDER BY held.ordinal) AS organisers
                      FROM readmodel.activity a :places
                     WHERE a.known @> :basis
                    """,
                    Scope.covers("a.unit", "a.period_earliest", "a.period_latest"),
                    Valid.sieve("a.period_earliest", "a.period_latest")
                            + """
                              AND (CAST(:kind AS text) IS NULL OR a.kind = :kind)
                              AND (CAST(:status AS text) IS NULL OR a.status = :status
                                   OR :status = 'standing' AND a.status <> 'withdrawn')
                              AND daterange(:from, :to, '[]')
                                  && daterange(a.period_earliest, a.period_latest, '[]')
                              AND :items(a.activity)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    private static final String COUNTS =
            """
            SELECT * FROM readmodel.activity_count
             WHERE activity IN (:activities) AND version IN (:versions)
             ORDER BY version, ordinal
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT activity AS id, unit AS cause FROM readmodel.activity
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(
            ActivityAnswer activity, @Nullable String unit, long version, long firstPosition) {}

    private record CountOf(long version, ActivityCountAnswer count) {}

    private final Scope scope;

    Activities(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "activities";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("activity");
    }

    @Override
    public String id(ActivityAnswer activity) {
        return activity.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<ActivityAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, ActivityQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<ActivityAnswer> exactly(OfUnit of, ActivityQuestion asked, Valid valid) {
        return valid.of(
                activity -> activity.period().extent(),
                (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private List<Keyed<ActivityAnswer>> list(
            OfUnit of, ActivityQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var kind = asked.kind();
        return answers(
                snapshot.sql(LIST.of(of), SORTING, slice)
                        .params(scope.of(of, snapshot))
                        .params(valid.parameters())
                        .param("kind", kind == null ? null : kind.code())
                        .param("status", asked.status())
                        .param("from", asked.from())
                        .param("to", asked.to())
                        .param("after", slice.number(0, -1))
                        .param("rows", slice.rows()),
                snapshot);
    }

    ActivityAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-activity",
                                        "There is no activity \"%s\" at this basis.".formatted(id),
                                        Map.of()));
    }

    private static List<Keyed<ActivityAnswer>> answers(
            JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        UnitNames names =
                UnitNames.of(
                        snapshot, rows.stream().map(Row::unit).filter(Objects::nonNull).toList());
        Map<Long, List<ActivityCountAnswer>> counts = counts(snapshot, rows);
        return rows.stream()
                .map(
                        row ->
                                Keyed.of(
                                        complete(
                                                row,
                                                names,
                                                counts.getOrDefault(row.version(), List.of())),
                                        row.firstPosition()))
                .toList();
    }

    /** By version: a position is of one activity only. */
    private static Map<Long, List<ActivityCountAnswer>> counts(Snapshot snapshot, List<Row> rows) {
        return snapshot
                .sql(COUNTS)
                .param("activities", rows.stream().map(row -> row.activity().id()).toList())
                .param("versions", rows.stream().map(Row::version).toList())
                .query(
                        (row, _) ->
                                new CountOf(
                                        row.getLong("version"),
                                        new ActivityCountAnswer(
                                                row.getString("counter"),
                                                QuantityAnswer.of(
                                                        Columns.quantity(row), snapshot.view()))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                CountOf::version,
                                Collectors.mapping(CountOf::count, Collectors.toList())));
    }

    private static ActivityAnswer complete(
            Row row, UnitNames names, List<ActivityCountAnswer> counts) {
        ActivityAnswer activity = row.activity();
        return new ActivityAnswer(
                activity.id(),
                activity.status(),
                unit(row.unit(), activity.period(), names),
                activity.kind(),
                activity.title(),
                activity.period(),
                counts,
                activity.channels(),
                activity.organisers(),
                activity.festival(),
                activity.programme(),
                activity.statedBy(),
                activity.citation(),
                activity.correction(),
                activity.recordedAt(),
                activity.position());
    }

    private static @Nullable UnitRef unit(
            @Nullable String unit, PeriodAnswer period, UnitNames names) {
        return unit == null
                ? null
                : names.on(unit, period.latest() == null ? period.earliest() : period.latest());
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new ActivityAnswer(
                        row.getString("activity"),
                        row.getString("status"),
                        null,
                        row.getString("kind"),
                        Columns.words(row, "title", view),
                        Columns.period(row, view),
                        List.of(),
                        texts(row, "channels"),
                        FewPersons.shown(view, texts(row, "organisers")),
                        festival(row),
                        row.getString("programme"),
                        Columns.words(row, "stated_by", view),
                        Columns.citation(row, "cited", view),
                        Columns.correction(row, view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getString("unit"),
                row.getLong("version"),
                row.getLong("first_position"));
    }

    private static @Nullable FestivalAnswer festival(ResultSet row) throws SQLException {
        Long year = Columns.number(row, "festival_year");
        Long anniversary = Columns.number(row, "festival_anniversary");
        return year == null
                ? null
                : new FestivalAnswer(
                        year.intValue(), anniversary == null ? null : anniversary.intValue());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}

package biennien.query.seal;

import static java.util.Objects.requireNonNull;

import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
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
final class Seals {

    static final Set<String> READS = reads();

    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT * FROM readmodel.seal s
                     WHERE s.known @> :basis
                       AND (CAST(:id AS text) IS NULL OR s.seal = :id)
                    """,
                    Scope.covers("s.unit", "s.first_day", "s.last_day"),
                    """
                      AND (CAST(:year AS int) IS NULL OR s.year = :year)
                      AND (CAST(:status AS text) IS NULL OR s.status = :status)
                      AND s.first_position > :after
                    ORDER BY s.first_position
                    LIMIT :rows
                    """);

    private record Row(SealAnswer seal, @Nullable String unit, long firstPosition) {}

    private final Scope scope;
    private final Timeline timeline;

    Seals(Scope scope, Timeline timeline) {
        this.scope = scope;
        this.timeline = timeline;
    }

    private static Set<String> reads() {
        var groups = new HashSet<>(Timeline.READS);
        groups.add(Groups.SEAL);
        return Set.copyOf(groups);
    }

    /** In the order in which they were recorded. */
    List<Keyed<SealAnswer>> list(OfUnit of, SealQuestion asked, Snapshot snapshot, Slice slice) {
        List<Row> rows =
                rows(
                        snapshot.sql(LIST.of(of))
                                .params(scope.of(of, snapshot))
                                .param("id", null)
                                .param("year", asked.year())
                                .param("status", asked.status())
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        snapshot.view());
        UnitNames names =
                UnitNames.of(
                        snapshot, rows.stream().map(Row::unit).filter(Objects::nonNull).toList());
        return rows.stream()
                .map(row -> Keyed.of(answer(row, names, snapshot), row.firstPosition()))
                .toList();
    }

    SealAnswer one(String id, Snapshot snapshot) {
        Row row = row(id, snapshot);
        String unit = row.unit();
        return answer(
                row, UnitNames.of(snapshot, unit == null ? List.of() : List.of(unit)), snapshot);
    }

    /** What came after the seal and may be of its days, by valid time. */
    List<Keyed<TimelineAnswer>> after(String id, Snapshot snapshot, Slice slice) {
        Row row = row(id, snapshot);
        return timeline.list(covered(row), later(row.seal()), snapshot, slice);
    }

    private SealAnswer answer(Row row, UnitNames names, Snapshot snapshot) {
        SealAnswer seal = row.seal();
        String unit = row.unit();
        return seal.with(
                unit == null ? null : names.on(unit, seal.to()),
                timeline.count(covered(row), later(seal), snapshot));
    }

    private static OfUnit covered(Row row) {
        return new OfUnit(row.unit(), row.unit() != null, null);
    }

    private static TimelineQuestion later(SealAnswer seal) {
        return new TimelineQuestion(seal.from(), seal.to(), null, seal.basis());
    }

    private static Row row(String id, Snapshot snapshot) {
        return rows(
                        snapshot.sql(LIST.ofAll())
                                .param("id", id)
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
                0,
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }
}

package biennien.query.results;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.query.answer.Columns;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Who has reported, and who has not, among the units that existed in that time. */
@Component
final class Coverage {

    static final Set<String> READS = Set.of(Groups.FIGURE, Groups.UNIT);

    /** A unit may change its level; it counts with the last one that it bore in that time. */
    private static final Scope.Text UNITS =
            Scope.text(
                    """
                    SELECT l.unit, level.value AS level,
                           lower(l.valid) AS since, upper(l.valid) AS before,
                           count(f.figure) AS figures,
                           count(DISTINCT f.cited_source) AS sources
                      FROM readmodel.unit_life l
                      JOIN LATERAL (SELECT a.value FROM readmodel.unit_attribute a
                                     WHERE a.unit = l.unit AND a.attribute = 'level'
                                       AND a.known @> :basis
                                       AND a.valid && daterange(:from, :to, '[]')
                                     ORDER BY lower(a.valid) DESC NULLS LAST LIMIT 1) level ON true
                      LEFT JOIN readmodel.figure f
                        ON f.unit = l.unit AND f.known @> :basis AND f.status <> 'withdrawn'
                       AND (CAST(:indicator AS text) IS NULL OR f.indicator = :indicator)
                       AND daterange(f.period_earliest, f.period_latest, '[]')
                           && daterange(:from, :to, '[]')
                     WHERE l.known @> :basis AND NOT isempty(l.valid)
                       AND l.valid && daterange(:from, :to, '[]')
                       AND (CAST(:level AS text) IS NULL OR level.value = :level)
                    """,
                    """
                    EXISTS (SELECT FROM scope
                             WHERE scope.unit = l.unit
                               AND scope.valid && daterange(:from, :to, '[]'))
                    """,
                    """
                     GROUP BY l.unit, level.value, l.valid
                     ORDER BY l.unit
                    """);

    /** The figures that one line counts, in the order in which they were first reported. */
    private static final String FIGURES =
            """
            SELECT f.figure, f.first_position, f.position, f.cited_source, f.cited_row,
                   f.period_edtf
              FROM readmodel.figure f
             WHERE f.unit = :unit AND f.known @> :basis AND f.status <> 'withdrawn'
               AND (CAST(:indicator AS text) IS NULL OR f.indicator = :indicator)
               AND daterange(f.period_earliest, f.period_latest, '[]')
                   && daterange(:from, :to, '[]')
             ORDER BY f.first_position
            """;

    /**
     * One unit.
     *
     * @param unit as it was called on the last day of that time on which it existed
     * @param from its first day; null when not recorded
     * @param to its last day; null while it exists
     * @param reported whether any figure of it stands
     * @param figures how many
     * @param sources from how many documents
     */
    @AllMembers
    public record CoverageRow(
            UnitRef unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean reported,
            long figures,
            long sources)
            implements Explainable {}

    /**
     * A figure that counts.
     *
     * @param first position of the event that first reported it
     * @param position of the version that stands
     */
    record Counted(
            String figure,
            long first,
            long position,
            String source,
            @Nullable String row,
            String days) {}

    private record Row(
            String unit,
            @Nullable LocalDate since,
            @Nullable LocalDate before,
            long figures,
            long sources) {}

    private final Scope scope;

    Coverage(Scope scope) {
        this.scope = scope;
    }

    /** What the line of a unit counts. */
    List<Counted> figures(
            String unit, Window window, @Nullable String indicator, Snapshot snapshot) {
        return snapshot.sql(FIGURES)
                .param("unit", unit)
                .param("from", window.from())
                .param("to", window.to())
                .param("indicator", indicator)
                .query(
                        (row, _) ->
                                new Counted(
                                        row.getString("figure"),
                                        row.getLong("first_position"),
                                        row.getLong("position"),
                                        row.getString("cited_source"),
                                        row.getString("cited_row"),
                                        row.getString("period_edtf")))
                .list();
    }

    List<CoverageRow> units(
            OfUnit of,
            Window window,
            @Nullable Indicator indicator,
            @Nullable AdministrativeLevel level,
            Snapshot snapshot) {
        List<Row> rows =
                snapshot.sql(UNITS.of(of))
                        .params(scope.of(of, snapshot))
                        .param("from", window.from())
                        .param("to", window.to())
                        .param("indicator", indicator == null ? null : indicator.code())
                        .param("level", level == null ? null : level.code())
                        .query(
                                (row, _) ->
                                        new Row(
                                                row.getString("unit"),
                                                Columns.day(row, "since"),
                                                Columns.day(row, "before"),
                                                row.getLong("figures"),
                                                row.getLong("sources")))
                        .list();
        UnitNames names = UnitNames.of(snapshot, rows.stream().map(Row::unit).toList());
        return rows.stream()
                .map(
                        row ->
                                new CoverageRow(
                                        names.on(row.unit(), window.to()),
                                        row.since(),
                                        row.before() == null ? null : row.before().minusDays(1),
                                        row.figures() > 0,
                                        row.figures(),
                                        row.sources()))
                .toList();
    }
}

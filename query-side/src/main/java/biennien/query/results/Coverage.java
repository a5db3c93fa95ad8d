package biennien.query.results;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.query.answer.Columns;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.Borders;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.Footprint;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
                           told.figures, told.sources
                      FROM readmodel.unit_life l
                      JOIN LATERAL (SELECT a.value FROM readmodel.unit_attribute a
                                     WHERE a.unit = l.unit AND a.attribute = 'level'
                                       AND a.known @> :basis
                                       AND a.valid && daterange(:from, :to, '[]')
                                     ORDER BY lower(a.valid) DESC NULLS LAST LIMIT 1) level ON true
                      JOIN LATERAL (
                           SELECT coalesce(sum(each.figures), 0) AS figures, count(*) AS sources
                             FROM (SELECT count(*) AS figures
                                     FROM readmodel.figure f
                                    WHERE f.unit = l.unit AND f.known @> :basis
                                      AND f.status <> 'withdrawn'
                                      AND (CAST(:indicator AS text) IS NULL
                                           OR f.indicator = :indicator)
                                      AND daterange(f.period_earliest, f.period_latest, '[]')
                                          && daterange(:from, :to, '[]')
                                    GROUP BY f.cited_source) each) told ON true
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
                     ORDER BY l.unit
                    """);

    /** The figures that one line counts, in the order in which they were first reported. */
    private static final String FIGURES_OF_ONE =
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
     * @param borders within other borders than as-reported: what other units add to the figures;
     *     null as-reported
     */
    @AllMembers
    public record CoverageRow(
            UnitRef unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean reported,
            long figures,
            long sources,
            @Nullable LineBorders borders)
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

    /** What may count for one of the units, those of one source and of the same days together. */
    private static final String FIGURES =
            """
            SELECT f.unit, f.cited_source, f.period_earliest, f.period_latest, count(*) AS figures
              FROM readmodel.figure f
             WHERE f.unit = ANY (CAST(:units AS text[]))
               AND f.known @> :basis AND f.status <> 'withdrawn'
               AND (CAST(:indicator AS text) IS NULL OR f.indicator = :indicator)
               AND daterange(f.period_earliest, f.period_latest, '[]')
                   && daterange(:from, :to, '[]')
             GROUP BY f.unit, f.cited_source, f.period_earliest, f.period_latest
             ORDER BY min(f.first_position)
            """;

    private record Told(
            String unit,
            String source,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            long figures) {}

    private final Scope scope;
    private final Borders borders;

    Coverage(Scope scope, Borders borders) {
        this.scope = scope;
        this.borders = borders;
    }

    /**
     * The units that exist on the day of the borders: whether anything was reported of what lies
     * within them, by themselves or by units of other days.
     */
    List<CoverageRow> within(
            OfUnit of,
            Window window,
            @Nullable Indicator indicator,
            @Nullable AdministrativeLevel level,
            BordersQuestion asked,
            Snapshot snapshot) {
        List<Footprint> all = borders.footprints(of, asked, snapshot);
        var named = new HashSet<String>();
        all.forEach(each -> named.addAll(each.units()));
        UnitNames names = UnitNames.of(snapshot, named);
        Map<String, List<Told>> told =
                snapshot
                        .sql(FIGURES)
                        .param("units", Snapshot.texts(named))
                        .param("from", window.from())
                        .param("to", window.to())
                        .param("indicator", indicator == null ? null : indicator.code())
                        .query(
                                (row, _) ->
                                        new Told(
                                                row.getString("unit"),
                                                row.getString("cited_source"),
                                                Columns.day(row, "period_earliest"),
                                                Columns.day(row, "period_latest"),
                                                row.getLong("figures")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Told::unit));
        return all.stream()
                .map(each -> row(each, told, asked, names))
                .filter(row -> level == null || level.code().equals(row.unit().level()))
                .toList();
    }

    private static CoverageRow row(
            Footprint footprint,
            Map<String, List<Told>> told,
            BordersQuestion asked,
            UnitNames names) {
        var sources = new HashSet<String>();
        long figures = 0;
        Map<Footprint.Piece, Long> whole = new LinkedHashMap<>();
        Map<Footprint.Piece, Long> between = new LinkedHashMap<>();
        for (String unit : footprint.units()) {
            for (Told each : told.getOrDefault(unit, List.of())) {
                var touched = footprint.touched(unit, each.earliest(), each.latest());
                switch (footprint.counts(unit, each.earliest(), each.latest())) {
                    case NOT -> {}
                    case WHOLLY -> {
                        figures += each.figures();
                        sources.add(each.source());
                        if (touched.getFirst().isOther()) {
                            whole.merge(touched.getFirst(), each.figures(), Long::sum);
                        }
                    }
                    case BETWEEN -> between.merge(touched.getFirst(), each.figures(), Long::sum);
                }
            }
        }
        return new CoverageRow(
                names.on(footprint.unit(), footprint.on()),
                names.from(footprint.unit()),
                names.until(footprint.unit()),
                figures > 0,
                figures,
                sources.size(),
                new LineBorders(
                        asked.code(),
                        footprint.on(),
                        added(whole, 1, names),
                        added(between, 0, names)));
    }

    private static List<LineBorders.Added> added(
            Map<Footprint.Piece, Long> counts, int surely, UnitNames names) {
        return counts.entrySet().stream()
                .map(
                        each ->
                                LineBorders.Added.of(
                                        each.getKey(),
                                        BigDecimal.valueOf(surely * each.getValue()),
                                        BigDecimal.valueOf(each.getValue()),
                                        names))
                .toList();
    }

    /** What the line of a unit counts. */
    List<Counted> figures(
            String unit, Window window, @Nullable String indicator, Snapshot snapshot) {
        return snapshot.sql(FIGURES_OF_ONE)
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
                                        row.sources(),
                                        null))
                .toList();
    }
}

package biennien.query.results;

import biennien.events.law.ModelCounter;
import biennien.events.values.Interval;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * T4: models, and what the last counts of those that go on come to, each counter by itself: models,
 * points and groups are three numbers that never add up (Guidance 22/HD-BCA-V05).
 */
@Component
final class ModelResults implements Register {

    /**
     * A model of which no beginning is recorded has begun by the day on which a source knows it.
     */
    private static final String MODELS =
            """
            (SELECT m.model, m.unit, b.on_earliest AS begun_earliest,
                    CASE WHEN b.position IS NULL THEN m.on_latest ELSE b.on_latest END AS begun_latest,
                    r.on_edtf AS retired_edtf, r.on_earliest AS retired_earliest,
                    r.on_latest AS retired_latest
               FROM readmodel.model m
               LEFT JOIN LATERAL (
                    SELECT * FROM readmodel.model_stage s
                     WHERE s.model = m.model AND s.known @> :basis
                       AND s.stage IN ('piloted', 'launched')
                     ORDER BY s.on_earliest NULLS FIRST, s.position LIMIT 1) b ON true
               LEFT JOIN readmodel.model_stage r
                 ON r.model = m.model AND r.known @> :basis AND r.stage = 'retired'
              WHERE m.known @> :basis) m
            """;

    private static final String SCOPE =
            Scope.covers("m.unit", "m.begun_earliest", "m.retired_latest");

    private static final Scope.Text COUNTS =
            Scope.text(
                    "SELECT\n"
                            + Happened.counts("begun", "retired", "retired_edtf IS NOT NULL")
                            + "\n  FROM "
                            + MODELS
                            + " WHERE true\n",
                    SCOPE,
                    "");

    private static final Scope.Text COUNTERS =
            Scope.text(
                    "SELECT c.*\n  FROM "
                            + MODELS
                            + """
                              JOIN LATERAL (
                                   SELECT DISTINCT ON (c.counter, c.counted) c.*
                                     FROM readmodel.model_count c
                                    WHERE c.model = m.model AND c.known @> :basis
                                      AND c.on_latest <= :to
                                    ORDER BY c.counter, c.counted, c.on_latest DESC,
                                             c.position DESC) c ON true
                             WHERE (m.retired_edtf IS NULL OR m.retired_earliest > :to)
                            """,
                    SCOPE,
                    " ORDER BY c.counter, c.counted, c.model");

    private static final Line MODEL = new Line("T4", "model", "mô hình", null, "mô hình");

    private record Counted(Line line, Interval bounds) {}

    private final Scope scope;

    ModelResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "models";
    }

    @Override
    public Set<String> tables() {
        return Set.of("T4");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.MODEL, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        var rows = new ArrayList<ResultRow>();
        window.ask(COUNTS, of, scope, snapshot)
                .query(
                        (row, _) ->
                                List.of(
                                        MODEL.counted("opening", row),
                                        MODEL.counted("new", row),
                                        MODEL.counted("ended", row),
                                        MODEL.counted("closing", row)))
                .list()
                .forEach(rows::addAll);
        Map<Line, Interval> sums = new LinkedHashMap<>();
        window.ask(COUNTERS, of, scope, snapshot)
                .query(
                        (row, _) ->
                                new Counted(
                                        counter(row.getString("counter"), row.getString("counted")),
                                        Columns.quantity(row).bounds()))
                .list()
                .forEach(each -> sums.merge(each.line(), each.bounds(), Interval::plus));
        sums.forEach((line, sum) -> rows.add(line.of("counted", sum)));
        return ResultRow.withoutKindsOfZero(rows);
    }

    private static Line counter(String counter, String counted) {
        return new Line("T4", counter, ModelCounter.fromCode(counter).label(), null, counted);
    }
}

package biennien.query.results;

import biennien.events.law.ModelCounter;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * T4: models, and what the last counts of those that go on come to, each counter by itself: models,
 * points and groups are three numbers that never add up (Guidance 22/HD-BCA-V05).
 */
@Component
final class ModelResults implements Register {

    private static final String CODE = "models";

    /**
     * A model of which no beginning is recorded has begun by the day on which a source knows it.
     */
    private static final String MODELS =
            """
            (SELECT m.model, m.unit, m.position AS named_position, b.position AS begun_position,
                    r.position AS retired_position, b.on_earliest AS begun_earliest,
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

    private static final String FACT =
            """
            SELECT m.model AS fact, m.unit, m.begun_earliest AS earliest, m.retired_latest AS latest,
            """;

    private static final Line MODEL = new Line("T4", "model", "mô hình", null, "mô hình");

    private static final Tally COUNTS =
            Tally.of(
                    CODE,
                    List.of(),
                    Happened.BEGINNING_AND_END,
                    FACT
                            + "ARRAY[m.named_position, m.begun_position, m.retired_position] AS"
                            + " positions,\n"
                            + Happened.beginsAndEnds("begun", "retired", "retired_edtf IS NOT NULL")
                            + "\n  FROM "
                            + MODELS
                            + " WHERE true\n",
                    SCOPE,
                    _ -> MODEL);

    private static final Scope.Text COUNTERS =
            Scope.text(
                    FACT
                            + """
                            ARRAY[m.named_position, m.retired_position, c.position] AS positions,
                            c.counter, c.kind, c.value, c.counted, c.measure, c.said, c.list_open,
                            c.asserted_none,
                            (c.only_sure
                             AND (m.retired_edtf IS NULL OR m.retired_earliest > :to)) AS surely
                              FROM
                            """
                            + MODELS
                            + """
                              JOIN LATERAL (
                                   SELECT DISTINCT ON (c.counter, c.counted) c.*,
                                          bool_and(c.counted_surely)
                                          OVER (PARTITION BY c.counter, c.counted) AS only_sure
                                     FROM ((SELECT DISTINCT ON (s.counter, s.counted)
                                                   s.*, true AS counted_surely
                                              FROM readmodel.model_count s
                                             WHERE s.model = m.model AND s.known @> :basis
                                               AND s.on_latest <= :to
                                             ORDER BY s.counter, s.counted, s.on_latest DESC,
                                                      s.position DESC)
                                           UNION ALL
                                           SELECT p.*, false
                                             FROM readmodel.model_count p
                                            WHERE p.model = m.model AND p.known @> :basis
                                              AND coalesce(p.on_earliest <= :to, true)
                                              AND coalesce(p.on_latest > :to, true)) c
                                    ORDER BY c.counter, c.counted,
                            """
                            + Happened.LARGEST_FIRST
                            + """
                                    , c.position DESC) c ON true
                             WHERE (m.retired_edtf IS NULL OR coalesce(m.retired_latest > :to, true))
                            """,
                    SCOPE,
                    " ORDER BY c.counter, c.counted, c.model");

    @Override
    public String code() {
        return CODE;
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
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        var rows = new ArrayList<>(COUNTS.lines(units, window, snapshot));
        rows.addAll(Contribution.lines(counters(units, window, snapshot)));
        return ResultRow.withoutKindsOfZero(rows);
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        var all = new ArrayList<>(COUNTS.contributions(units, window, snapshot));
        all.addAll(counters(units, window, snapshot));
        return all;
    }

    private static List<Contribution> counters(Covered units, Window window, Snapshot snapshot) {
        return window.ask(COUNTERS, units, snapshot)
                .query(
                        (row, _) ->
                                Contribution.of(
                                        CODE,
                                        counter(row.getString("counter"), row.getString("counted")),
                                        "counted",
                                        row,
                                        Happened.within(
                                                FewPersons.bounds(
                                                        snapshot.view(), Columns.quantity(row)),
                                                row.getBoolean("surely"))))
                .list();
    }

    private static Line counter(String counter, String counted) {
        return new Line("T4", counter, ModelCounter.fromCode(counter).label(), null, counted);
    }
}

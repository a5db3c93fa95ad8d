package biennien.query.results;

import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** T13: inspections held of the units, and the recommendations that were made to them. */
@Component
final class InspectionResults implements Register {

    private static final String CODE = "inspections";

    private static final Line INSPECTION =
            new Line("T13", "inspection", "cuộc kiểm tra", null, "cuộc");
    private static final Line RECOMMENDATION =
            new Line("T13", "recommendation", "kiến nghị", null, "kiến nghị");

    private static final Tally HELD =
            Tally.of(
                    CODE,
                    List.of(),
                    List.of("held"),
                    """
                    SELECT i.inspection AS fact, i.unit, i.held_earliest AS earliest,
                           i.held_latest AS latest,
                           ARRAY[i.first_position,
                                 (SELECT min(held.position) FROM readmodel.inspection held
                                   WHERE held.inspection = i.inspection
                                     AND held.held_edtf IS NOT NULL)] AS positions,
                    """
                            + Happened.counts(
                                    "held",
                                    Happened.surely("i.held_earliest", "i.held_latest"),
                                    Happened.perhaps("i.held_earliest", "i.held_latest"))
                            + """

                              FROM readmodel.inspection i
                             WHERE i.known @> :basis AND i.held_edtf IS NOT NULL
                            """,
                    Scope.covers("i.unit", "i.held_earliest", "i.held_latest"),
                    _ -> INSPECTION);

    private static final Tally RECOMMENDATIONS =
            Tally.of(
                    CODE,
                    List.of(),
                    Happened.BEGINNING_AND_END,
                    "SELECT "
                            + RecommendationResults.FACT
                            + Happened.beginsAndEnds("made", "closed", "closed_edtf IS NOT NULL")
                            + "\n  FROM readmodel.recommendation r\n WHERE r.known @> :basis\n",
                    Scope.covers("r.unit", "r.made_earliest", "r.closed_latest"),
                    _ -> RECOMMENDATION);

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Set<String> tables() {
        return Set.of("T13");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.INSPECTION, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        var rows = new ArrayList<>(HELD.lines(units, window, snapshot));
        rows.addAll(RECOMMENDATIONS.lines(units, window, snapshot));
        return ResultRow.withoutKindsOfZero(rows);
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        var all = new ArrayList<>(HELD.contributions(units, window, snapshot));
        all.addAll(RECOMMENDATIONS.contributions(units, window, snapshot));
        return all;
    }
}

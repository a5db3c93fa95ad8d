package biennien.query.results;

import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** T13: inspections held of the units, and the recommendations that were made to them. */
@Component
final class InspectionResults implements Register {

    private static final Scope.Text HELD =
            Scope.text(
                    "SELECT\n"
                            + Happened.count(
                                    "held",
                                    Happened.surely("i.held_earliest", "i.held_latest"),
                                    Happened.perhaps("i.held_earliest", "i.held_latest"))
                            + """

                              FROM readmodel.inspection i
                             WHERE i.known @> :basis AND i.held_edtf IS NOT NULL
                            """,
                    Scope.covers("i.unit", "i.held_earliest", "i.held_latest"),
                    "");

    private static final Scope.Text RECOMMENDATIONS =
            Scope.text(
                    "SELECT\n"
                            + Happened.counts("made", "closed", "closed_edtf IS NOT NULL")
                            + "\n  FROM readmodel.recommendation r\n WHERE r.known @> :basis\n",
                    Scope.covers("r.unit", "r.made_earliest", "r.closed_latest"),
                    "");

    private static final Line INSPECTION =
            new Line("T13", "inspection", "cuộc kiểm tra", null, "cuộc");
    private static final Line RECOMMENDATION =
            new Line("T13", "recommendation", "kiến nghị", null, "kiến nghị");

    private final Scope scope;

    InspectionResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "inspections";
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
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        var rows = new ArrayList<ResultRow>();
        window.ask(HELD, of, scope, snapshot)
                .query((row, _) -> INSPECTION.counted("held", row))
                .list()
                .forEach(rows::add);
        window.ask(RECOMMENDATIONS, of, scope, snapshot)
                .query(
                        (row, _) ->
                                List.of(
                                        RECOMMENDATION.counted("opening", row),
                                        RECOMMENDATION.counted("new", row),
                                        RECOMMENDATION.counted("ended", row),
                                        RECOMMENDATION.counted("closing", row)))
                .list()
                .forEach(rows::addAll);
        return ResultRow.withoutKindsOfZero(rows);
    }
}

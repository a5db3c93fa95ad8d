package biennien.query.results;

import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.events.values.Interval;
import biennien.events.values.Quantity;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * T7: weapons taken in, by type and mode. Handed over, seized and found are three lines and never
 * one sum; pieces and kilograms are two.
 */
@Component
final class HandoverResults implements Register {

    private static final Scope.Text ITEMS =
            Scope.text(
                    "SELECT i.*, "
                            + Happened.surely("h.on_earliest", "h.on_latest")
                            + " AS surely\n"
                            + """
                             FROM readmodel.handover h
                             JOIN readmodel.handover_item i
                               ON i.handover = h.handover AND i.version = h.position
                            WHERE h.known @> :basis
                            """
                            + " AND "
                            + Happened.perhaps("h.on_earliest", "h.on_latest"),
                    Scope.covers("h.unit", "h.on_earliest", "h.on_latest"),
                    " ORDER BY i.type, i.mode, i.counted, i.handover, i.ordinal");

    private record Item(String type, String mode, Quantity quantity, boolean surely) {

        Line line() {
            return new Line(
                    "T7",
                    type,
                    WeaponType.fromCode(type).label() + ", " + HandoverMode.fromCode(mode).label(),
                    mode,
                    quantity.unit());
        }

        /** What may lie outside of the window may be nothing of it. */
        Interval bounds() {
            Interval all = quantity.bounds();
            return surely ? all : new Interval(BigDecimal.ZERO, false, all.hi(), all.hiOpen());
        }
    }

    private final Scope scope;

    HandoverResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "handovers";
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.HANDOVER, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        Map<Line, Interval> sums = new LinkedHashMap<>();
        snapshot.sql(ITEMS.of(of))
                .params(scope.of(of, snapshot))
                .params(window.parameters())
                .query(
                        (row, _) ->
                                new Item(
                                        row.getString("type"),
                                        row.getString("mode"),
                                        Columns.quantity(row),
                                        row.getBoolean("surely")))
                .list()
                .forEach(item -> sums.merge(item.line(), item.bounds(), Interval::plus));
        return sums.entrySet().stream()
                .map(sum -> sum.getKey().of("items", sum.getValue()))
                .toList();
    }
}

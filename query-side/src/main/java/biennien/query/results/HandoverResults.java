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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * T7: weapons taken in, by type and mode. Handed over, seized and found are three lines and never
 * one sum; pieces and kilograms are two.
 */
@Component
final class HandoverResults implements Register {

    private static final String SURELY = Happened.surely("h.on_earliest", "h.on_latest");

    private static final String OF_WINDOW =
            " WHERE h.known @> :basis AND " + Happened.perhaps("h.on_earliest", "h.on_latest");

    private static final String SCOPE = Scope.covers("h.unit", "h.on_earliest", "h.on_latest");

    private static final Scope.Text ITEMS =
            Scope.text(
                    "SELECT i.*, "
                            + SURELY
                            + """
                               AS surely
                              FROM readmodel.handover h
                              JOIN readmodel.handover_item i
                                ON i.handover = h.handover AND i.version = h.position
                            """
                            + OF_WINDOW,
                    SCOPE,
                    " ORDER BY i.type, i.mode, i.counted, i.handover, i.ordinal");

    /** What an item was told to be made of, later. */
    private static final Scope.Text PARTS =
            Scope.text(
                    "SELECT p.*, "
                            + SURELY
                            + """
                               AS surely
                              FROM readmodel.handover h
                              JOIN readmodel.handover_part p
                                ON p.handover = h.handover AND p.version = h.position
                               AND p.known @> :basis
                            """
                            + OF_WINDOW,
                    SCOPE,
                    " ORDER BY p.type, p.mode, p.counted, p.handover, p.position, p.ordinal");

    /**
     * @param item the place of the item in its batch, also of the item that a part belongs to
     */
    private record Item(
            String handover,
            int item,
            String type,
            String mode,
            Quantity quantity,
            boolean surely) {

        static Item of(ResultSet row, String place) throws SQLException {
            return new Item(
                    row.getString("handover"),
                    row.getInt(place),
                    row.getString("type"),
                    row.getString("mode"),
                    Columns.quantity(row),
                    row.getBoolean("surely"));
        }

        Line line() {
            return new Line(
                    "T7",
                    type,
                    WeaponType.fromCode(type).label() + ", " + HandoverMode.fromCode(mode).label(),
                    mode,
                    quantity.unit());
        }

        List<Object> key() {
            return List.of(handover, item);
        }

        /** What may lie outside of the window may be nothing of it. */
        Interval within(Interval all) {
            return Happened.within(all, surely);
        }
    }

    private static final Comparator<Line> IN_ORDER =
            Comparator.comparing(Line::kind)
                    .thenComparing(line -> String.valueOf(line.by()))
                    .thenComparing(Line::unit);

    private final Scope scope;

    HandoverResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "handovers";
    }

    @Override
    public Set<String> tables() {
        return Set.of("T7");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.HANDOVER, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        Map<List<Object>, List<Item>> parts =
                items(PARTS, "item", of, window, snapshot).stream()
                        .collect(Collectors.groupingBy(Item::key));
        Map<Line, Interval> sums = new TreeMap<>(IN_ORDER);
        for (Item item : items(ITEMS, "ordinal", of, window, snapshot)) {
            List<Item> told = parts.getOrDefault(item.key(), List.of());
            Interval rest = item.quantity().bounds();
            for (Item part : told) {
                rest = rest.minus(part.quantity().bounds());
                sums.merge(part.line(), part.within(part.quantity().bounds()), Interval::plus);
            }
            Interval left = told.isEmpty() ? rest : rest.notBelowZero();
            if (told.isEmpty() || !isNothing(left)) {
                sums.merge(item.line(), item.within(left), Interval::plus);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> sum.getKey().of("items", sum.getValue()))
                .toList();
    }

    private List<Item> items(
            Scope.Text text, String place, OfUnit of, Window window, Snapshot snapshot) {
        return window.ask(text, of, scope, snapshot).query((row, _) -> Item.of(row, place)).list();
    }

    private static boolean isNothing(Interval number) {
        BigDecimal hi = number.hi();
        return hi != null && hi.signum() <= 0;
    }
}

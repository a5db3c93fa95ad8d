package biennien.query.results;

import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.events.values.Interval;
import biennien.events.values.Quantity;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * T7: weapons taken in, by type and mode. Handed over, seized and found are three lines and never
 * one sum; pieces and kilograms are two.
 */
@Component
final class HandoverResults implements Register {

    private static final String CODE = "handovers";

    private static final String SURELY = Happened.surely("h.on_earliest", "h.on_latest");

    private static final String OF_WINDOW =
            " WHERE h.known @> :basis AND " + Happened.perhaps("h.on_earliest", "h.on_latest");

    private static final String SCOPE = Scope.covers("h.unit", "h.on_earliest", "h.on_latest");

    private static final String FACT =
            """
            SELECT h.handover AS fact, h.unit, h.on_earliest AS earliest, h.on_latest AS latest,
            """;

    private static final Scope.Text ITEMS =
            Scope.text(
                    FACT
                            + "ARRAY[h.first_position, h.position] AS positions, i.*, "
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
                    FACT
                            + "ARRAY[h.first_position, h.position, p.position] AS positions, p.*, "
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
     * A line of a batch, or a part of one.
     *
     * @param item the place of the item in its batch, also of the item that a part belongs to
     * @param told what it would add if nothing else were known of it
     */
    private record Item(int item, Contribution told, boolean surely) {

        static Item of(ResultSet row, String place) throws SQLException {
            Quantity quantity = Columns.quantity(row);
            String type = row.getString("type");
            String mode = row.getString("mode");
            var line =
                    new Line(
                            "T7",
                            type,
                            WeaponType.fromCode(type).label()
                                    + ", "
                                    + HandoverMode.fromCode(mode).label(),
                            mode,
                            quantity.unit());
            return new Item(
                    row.getInt(place),
                    Contribution.of(CODE, line, "items", row, quantity.bounds()),
                    row.getBoolean("surely"));
        }

        List<Object> key() {
            return List.of(told.fact(), item);
        }

        Interval bounds() {
            return told.adds();
        }

        /** What may lie outside of the window may be nothing of it. */
        Contribution adding(Interval all, List<Item> parts) {
            return new Contribution(
                    told.register(),
                    told.line(),
                    told.measure(),
                    told.fact(),
                    told.unit(),
                    told.earliest(),
                    told.latest(),
                    Happened.within(all, surely),
                    Stream.concat(Stream.of(this), parts.stream())
                            .flatMap(each -> each.told().positions().stream())
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    private static final Comparator<Contribution> IN_ORDER =
            Comparator.comparing((Contribution each) -> each.line().kind())
                    .thenComparing(each -> String.valueOf(each.line().by()))
                    .thenComparing(each -> each.line().unit())
                    .thenComparing(Contribution::fact);

    @Override
    public String code() {
        return CODE;
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
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        return Contribution.lines(contributions(units, window, snapshot));
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        Map<List<Object>, List<Item>> parts =
                items(PARTS, "item", units, window, snapshot).stream()
                        .collect(Collectors.groupingBy(Item::key));
        var all = new ArrayList<Contribution>();
        for (Item item : items(ITEMS, "ordinal", units, window, snapshot)) {
            List<Item> told = parts.getOrDefault(item.key(), List.of());
            Interval rest = item.bounds();
            for (Item part : told) {
                rest = rest.minus(part.bounds());
                all.add(part.adding(part.bounds(), List.of(item)));
            }
            Interval left = told.isEmpty() ? rest : rest.notBelowZero();
            if (told.isEmpty() || !isNothing(left)) {
                all.add(item.adding(left, told));
            }
        }
        all.sort(IN_ORDER);
        return all;
    }

    private static List<Item> items(
            Scope.Text text, String place, Covered units, Window window, Snapshot snapshot) {
        return window.ask(text, units, snapshot).query((row, _) -> Item.of(row, place)).list();
    }

    private static boolean isNothing(Interval number) {
        BigDecimal hi = number.hi();
        return hi != null && hi.signum() <= 0;
    }
}

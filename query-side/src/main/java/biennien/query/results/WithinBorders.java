package biennien.query.results;

import biennien.events.values.Interval;
import biennien.query.kernel.Snapshot;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.Footprint;
import biennien.query.unit.Footprint.Counts;
import biennien.query.unit.Footprint.Piece;
import biennien.query.unit.UnitNames;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The lines of a register within the borders of a day: every fact that touches them once, and as
 * nothing to all of it where it is not certain that it lies within.
 */
final class WithinBorders {

    private final Footprint footprint;
    private final BordersQuestion asked;
    private final UnitNames names;

    WithinBorders(Footprint footprint, BordersQuestion asked, Snapshot snapshot) {
        this.footprint = footprint;
        this.asked = asked;
        this.names = UnitNames.of(snapshot, footprint.units());
    }

    /** One line while its facts are added. */
    private static final class Sum {
        private Interval all = Interval.exactly(BigDecimal.ZERO);
        private final Map<Piece, Interval> derived = new LinkedHashMap<>();
        private final Map<Piece, Interval> between = new LinkedHashMap<>();

        void add(Contribution fact, Counts counts, Piece piece) {
            Interval adds = Happened.within(fact.adds(), counts == Counts.WHOLLY);
            all = all.plus(adds);
            if (counts == Counts.BETWEEN) {
                between.merge(piece, adds, Interval::plus);
            } else if (piece.isOther()) {
                derived.merge(piece, adds, Interval::plus);
            }
        }
    }

    List<ResultRow> lines(Register register, Window window, Snapshot snapshot) {
        var units = footprint.covered();
        Map<Contribution.Key, Sum> sums = new LinkedHashMap<>();
        for (ResultRow line : register.rows(units, window, snapshot)) {
            sums.put(line.key(), new Sum());
        }
        for (Contribution fact : register.contributions(units, window, snapshot)) {
            Counts counts = footprint.counts(fact.unit(), fact.earliest(), fact.latest());
            Sum sum = sums.get(fact.key());
            if (sum != null && counts != Counts.NOT) {
                sum.add(fact, counts, piece(fact));
            }
        }
        return sums.entrySet().stream()
                .map(
                        each ->
                                each.getKey()
                                        .line()
                                        .of(each.getKey().measure(), each.getValue().all)
                                        .within(borders(each.getValue())))
                .toList();
    }

    /** Of several that it may belong to, one that is not certain to lie within says more. */
    private Piece piece(Contribution fact) {
        List<Piece> touched = footprint.touched(fact.unit(), fact.earliest(), fact.latest());
        return touched.stream()
                .filter(piece -> !piece.whole())
                .findFirst()
                .orElseGet(touched::getFirst);
    }

    private LineBorders borders(Sum sum) {
        return new LineBorders(
                asked.code(), footprint.on(), added(sum.derived), added(sum.between));
    }

    private List<LineBorders.Added> added(Map<Piece, Interval> sums) {
        return sums.entrySet().stream().map(each -> added(each.getKey(), each.getValue())).toList();
    }

    private LineBorders.Added added(Piece piece, Interval adds) {
        return LineBorders.Added.of(
                piece,
                Objects.requireNonNullElse(plain(adds.lo()), BigDecimal.ZERO),
                plain(adds.hi()),
                names);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }
}

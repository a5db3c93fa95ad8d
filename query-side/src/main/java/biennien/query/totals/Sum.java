package biennien.query.totals;

import biennien.events.values.Interval;

import java.math.BigDecimal;

/**
 * A sum of intervals from which parts can be taken away again: the ends that are missing or open
 * are counted, and a sum has an end where no part of it lacks one. Also the difference between two.
 *
 * @param lo of the lower ends
 * @param hi of the upper ends that there are
 * @param facts how many figures
 * @param openLo how many parts leave out their lower end
 * @param openHi how many parts leave out their upper end
 * @param noHi how many parts have no upper end
 * @param lists how many figures stand in a list that goes on
 * @param parts how many figures may belong to the unit in part only
 * @param overlapping in how many cells figures may repeat each other
 * @param crowds in how many cells there are more figures than are looked at
 */
record Sum(
        BigDecimal lo,
        BigDecimal hi,
        long facts,
        long openLo,
        long openHi,
        long noHi,
        long lists,
        long parts,
        long overlapping,
        long crowds) {

    static final Sum NOTHING = new Sum(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, 0, 0);

    /** One part. */
    static Sum of(Interval bounds, long facts, long lists, long parts, boolean overlap) {
        BigDecimal least = bounds.lo();
        BigDecimal most = bounds.hi();
        return new Sum(
                least == null ? BigDecimal.ZERO : least,
                most == null ? BigDecimal.ZERO : most,
                facts,
                bounds.loOpen() ? 1 : 0,
                most != null && bounds.hiOpen() ? 1 : 0,
                most == null ? 1 : 0,
                lists,
                parts,
                overlap ? 1 : 0,
                0);
    }

    /** More figures than are looked at: at least nothing, and no upper end. */
    static Sum crowd(long facts) {
        return new Sum(BigDecimal.ZERO, BigDecimal.ZERO, facts, 0, 0, 1, 0, 0, 0, 1);
    }

    Sum plus(Sum other) {
        return new Sum(
                lo.add(other.lo),
                hi.add(other.hi),
                facts + other.facts,
                openLo + other.openLo,
                openHi + other.openHi,
                noHi + other.noHi,
                lists + other.lists,
                parts + other.parts,
                overlapping + other.overlapping,
                crowds + other.crowds);
    }

    Sum minus(Sum other) {
        return new Sum(
                lo.subtract(other.lo),
                hi.subtract(other.hi),
                facts - other.facts,
                openLo - other.openLo,
                openHi - other.openHi,
                noHi - other.noHi,
                lists - other.lists,
                parts - other.parts,
                overlapping - other.overlapping,
                crowds - other.crowds);
    }

    /** Whether it makes no difference to anything. */
    boolean isNothing() {
        return lo.signum() == 0
                && hi.signum() == 0
                && facts == 0
                && openLo == 0
                && openHi == 0
                && noHi == 0
                && lists == 0
                && parts == 0
                && overlapping == 0
                && crowds == 0;
    }

    /** What the number may be. */
    Interval bounds() {
        return new Interval(lo, openLo > 0, noHi > 0 ? null : hi, noHi > 0 || openHi > 0);
    }
}

package biennien.query.reconciliation;

import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.query.answer.QuantityAnswer.Stated;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * A number as far as it is certain.
 *
 * @param lo it is at least this; null where there is no lower end
 * @param loOpen whether {@code lo} itself is left out
 * @param hi it is at most this; null where there is no upper end
 * @param hiOpen whether {@code hi} itself is left out
 * @param unit what is counted; null where several words are used for it
 * @param measure how it stands in time
 */
@AllMembers
public record Bounds(
        @Nullable BigDecimal lo,
        boolean loOpen,
        @Nullable BigDecimal hi,
        boolean hiOpen,
        @Nullable String unit,
        Measure measure) {

    static Bounds of(Interval known, @Nullable String unit, Measure measure) {
        return new Bounds(
                whole(known.lo()),
                known.loOpen(),
                whole(known.hi()),
                known.hiOpen(),
                unit,
                measure);
    }

    static Bounds of(Stated stated) {
        return of(interval(stated), stated.unit(), stated.measure());
    }

    static Interval interval(Stated stated) {
        return new Interval(stated.lo(), stated.loOpen(), stated.hi(), stated.hiOpen());
    }

    /** 1E+2 is written 100. */
    private static @Nullable BigDecimal whole(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }

    /** In words: "28", "more than 7100", "from 0 to below 3300". */
    String shown() {
        if (lo != null && hi != null && lo.compareTo(hi) == 0) {
            return lo.toPlainString();
        }
        if (hi == null) {
            return lo == null
                    ? "any number"
                    : (loOpen ? "more than " : "at least ") + lo.toPlainString();
        }
        return (lo == null ? "" : (loOpen ? "above " : "from ") + lo.toPlainString() + " ")
                + (hiOpen ? "to below " : "to ")
                + hi.toPlainString();
    }
}

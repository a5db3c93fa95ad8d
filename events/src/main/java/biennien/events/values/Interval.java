package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The numbers that something reported may be: everything from {@code lo} to {@code hi}. Arithmetic
 * gives every number that the operands allow and, where a division has to be rounded, rounds
 * outwards: a result may be wider than the truth, never narrower.
 *
 * @param lo the lower end, or null when there is none (only a difference has none)
 * @param loOpen whether {@code lo} itself is left out; always true when there is no lower end
 * @param hi the upper end, or null when there is none
 * @param hiOpen whether {@code hi} itself is left out; always true when there is no upper end
 */
public record Interval(
        @Nullable BigDecimal lo, boolean loOpen, @Nullable BigDecimal hi, boolean hiOpen) {

    private static final int DIVISION_DIGITS = 34;
    private static final MathContext DOWN = new MathContext(DIVISION_DIGITS, RoundingMode.FLOOR);

    /**
     * @throws MalformedValue {@code empty-interval} when no number lies between the ends
     */
    public Interval {
        lo = lo == null ? null : QuantityText.plain(lo);
        hi = hi == null ? null : QuantityText.plain(hi);
        loOpen = loOpen || lo == null;
        hiOpen = hiOpen || hi == null;
        if (lo != null && hi != null) {
            int order = lo.compareTo(hi);
            if (order > 0 || (order == 0 && (loOpen || hiOpen))) {
                throw new MalformedValue(
                        "empty-interval",
                        "No number lies between " + lo + " and " + hi + ". Check the two ends.");
            }
        }
    }

    /** Exactly this number. */
    public static Interval exactly(BigDecimal value) {
        return new Interval(value, false, value, false);
    }

    /** This number or any above. */
    public static Interval from(BigDecimal lo) {
        return new Interval(lo, false, null, true);
    }

    /** Any number above this one. */
    public static Interval above(BigDecimal lo) {
        return new Interval(lo, true, null, true);
    }

    /** Whether the number may be this one. */
    public boolean contains(BigDecimal number) {
        return !below(number) && !beyond(number);
    }

    /** Whether every number of the other lies here too. */
    public boolean contains(Interval other) {
        return startsNoLaterThan(other) && negated().startsNoLaterThan(other.negated());
    }

    /** Whether some number lies in both. */
    public boolean overlaps(Interval other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    /** Whether it is one number only. */
    public boolean isExact() {
        return lo != null && hi != null && lo.compareTo(hi) == 0;
    }

    /** Every sum of a number here and a number there. */
    public Interval plus(Interval other) {
        return new Interval(
                lo == null || other.lo == null ? null : lo.add(other.lo),
                loOpen || other.loOpen,
                hi == null || other.hi == null ? null : hi.add(other.hi),
                hiOpen || other.hiOpen);
    }

    /** Every difference between a number here and a number there; it may be below zero. */
    public Interval minus(Interval other) {
        return plus(other.negated());
    }

    /**
     * Every ratio of a number here to a number there that is not zero.
     *
     * @throws MalformedValue {@code division-by-zero} when the other can only be zero
     */
    public Interval dividedBy(Interval other) {
        int from = other.lo == null ? -1 : other.lo.signum();
        int to = other.hi == null ? 1 : other.hi.signum();
        if (from == 0 && to == 0) {
            throw new MalformedValue(
                    "division-by-zero", "Nothing can be divided by a number known to be zero.");
        }
        if (from < 0 && to > 0) {
            return isZero() ? this : new Interval(null, true, null, true);
        }
        return from >= 0 ? dividedByPositive(other) : negated().dividedByPositive(other.negated());
    }

    /** Is every number here below every number there? */
    public Truth isLessThan(Interval other) {
        if (endsBefore(other)) {
            return Truth.TRUE;
        }
        // Not below: every number here is at least as large as every number there.
        boolean never = lo != null && other.hi != null && lo.compareTo(other.hi) >= 0;
        return never ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Is it the same number? Only two exact numbers can be known to be equal. */
    public Truth isEqualTo(Interval other) {
        if (!overlaps(other)) {
            return Truth.FALSE;
        }
        return isExact() && other.isExact() ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** Is every number here at most as large as every number there? */
    public Truth isAtMost(Interval other) {
        return other.isLessThan(this).not();
    }

    /** Is every number here above every number there? */
    public Truth isGreaterThan(Interval other) {
        return other.isLessThan(this);
    }

    /** Is every number here at least as large as every number there? */
    public Truth isAtLeast(Interval other) {
        return isLessThan(other).not();
    }

    /** What is left of a number that can't be below zero, such as a total without its parts. */
    public Interval notBelowZero() {
        return lo == null || lo.signum() < 0
                ? new Interval(BigDecimal.ZERO, false, hi, hiOpen)
                : this;
    }

    /** What is left when nothing above this number is possible. */
    Interval cappedAt(BigDecimal most) {
        return hi != null && hi.compareTo(most) <= 0 ? this : new Interval(lo, loOpen, most, false);
    }

    /** The same lower end, and nothing known of the upper one. */
    Interval withoutUpperEnd() {
        return new Interval(lo, loOpen, null, true);
    }

    /** In the notation of mathematics: [1, 2) holds 1 and not 2. */
    @Override
    public String toString() {
        return (loOpen ? "(" : "[")
                + (lo == null ? "-∞" : lo.toPlainString())
                + ", "
                + (hi == null ? "∞" : hi.toPlainString())
                + (hiOpen ? ")" : "]");
    }

    private boolean isZero() {
        return isExact() && lo != null && lo.signum() == 0;
    }

    private Interval negated() {
        return new Interval(
                hi == null ? null : hi.negate(), hiOpen, lo == null ? null : lo.negate(), loOpen);
    }

    private boolean below(BigDecimal number) {
        int order = lo == null ? 1 : number.compareTo(lo);
        return loOpen && lo != null ? order <= 0 : order < 0;
    }

    private boolean beyond(BigDecimal number) {
        int order = hi == null ? -1 : number.compareTo(hi);
        return hiOpen && hi != null ? order >= 0 : order > 0;
    }

    private boolean startsNoLaterThan(Interval other) {
        if (lo == null) {
            return true;
        }
        if (other.lo == null) {
            return false;
        }
        int order = lo.compareTo(other.lo);
        return order < 0 || (order == 0 && (!loOpen || other.loOpen));
    }

    private boolean endsBefore(Interval other) {
        if (hi == null || other.lo == null) {
            return false;
        }
        int order = hi.compareTo(other.lo);
        return order < 0 || (order == 0 && (hiOpen || other.loOpen));
    }

    /** The divisor has no number below zero, and some above. */
    private Interval dividedByPositive(Interval divisor) {
        End low = lo == null ? End.NONE : End.lower(lo, loOpen, divisor);
        End high = hi == null ? End.NONE : End.lower(hi.negate(), hiOpen, divisor).mirrored();
        return new Interval(low.at, low.open, high.at, high.open);
    }

    /** One end of a quotient. */
    private record End(@Nullable BigDecimal at, boolean open) {
        static final End NONE = new End(null, true);

        /** The lowest quotient of a dividend that is at least so large. */
        static End lower(BigDecimal dividend, boolean dividendOpen, Interval divisor) {
            if (dividend.signum() == 0) {
                return new End(dividend, dividendOpen);
            }
            boolean positive = dividend.signum() > 0;
            // A positive dividend is smallest over the largest divisor, a negative one over the
            // smallest.
            BigDecimal by = positive ? divisor.hi : divisor.lo;
            boolean byOpen = positive ? divisor.hiOpen : divisor.loOpen;
            if (by == null) {
                return new End(BigDecimal.ZERO, true);
            }
            if (by.signum() == 0) {
                return NONE;
            }
            BigDecimal down = dividend.divide(by, DOWN);
            boolean rounded = down.multiply(by).compareTo(dividend) != 0;
            return new End(down, dividendOpen || byOpen || rounded);
        }

        End mirrored() {
            return new End(at == null ? null : at.negate(), open);
        }
    }
}

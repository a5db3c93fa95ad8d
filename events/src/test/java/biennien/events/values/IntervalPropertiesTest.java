package biennien.events.values;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

class IntervalPropertiesTest {

    /** What is known of a number, and the number. */
    record Known(Interval interval, BigDecimal truth) {}

    @Property
    void a_result_is_never_narrower_than_the_truth(
            @ForAll("known") Known a, @ForAll("known") Known b) {
        assertThat(a.interval.plus(b.interval).contains(a.truth.add(b.truth))).isTrue();
        assertThat(a.interval.minus(b.interval).contains(a.truth.subtract(b.truth))).isTrue();

        Assume.that(b.truth.signum() != 0);
        assertHoldsQuotient(a.interval.dividedBy(b.interval), a.truth, b.truth);
    }

    @Property
    void knowing_less_never_tells_more(
            @ForAll("known") Known a,
            @ForAll("known") Known b,
            @ForAll("wider") Interval aside,
            @ForAll("wider") Interval bside) {
        Interval lessOfA = hull(a.interval, aside);
        Interval lessOfB = hull(b.interval, bside);

        assertThat(lessOfA.plus(lessOfB).contains(a.interval.plus(b.interval))).isTrue();
        assertThat(lessOfA.minus(lessOfB).contains(a.interval.minus(b.interval))).isTrue();
        assertWeaker(a.interval.isLessThan(b.interval), lessOfA.isLessThan(lessOfB));
        assertWeaker(a.interval.isEqualTo(b.interval), lessOfA.isEqualTo(lessOfB));
        assertWeaker(a.interval.isAtMost(b.interval), lessOfA.isAtMost(lessOfB));

        Assume.that(!isZero(b.interval));
        assertThat(lessOfA.dividedBy(lessOfB).contains(a.interval.dividedBy(b.interval))).isTrue();
    }

    @Property
    void a_comparison_is_true_only_of_the_truth(
            @ForAll("known") Known a, @ForAll("known") Known b) {
        int order = a.truth.compareTo(b.truth);

        assertAgrees(a.interval.isLessThan(b.interval), order < 0);
        assertAgrees(a.interval.isAtMost(b.interval), order <= 0);
        assertAgrees(a.interval.isEqualTo(b.interval), order == 0);
        assertAgrees(a.interval.isAtLeast(b.interval), order >= 0);
        assertAgrees(a.interval.isGreaterThan(b.interval), order > 0);
    }

    @Property
    void what_is_unknown_could_be_either(@ForAll("known") Known a, @ForAll("known") Known b) {
        if (a.interval.isLessThan(b.interval) == Truth.UNKNOWN) {
            List<BigDecimal> xs = samples(a.interval);
            List<BigDecimal> ys = samples(b.interval);
            assertThat(xs).anyMatch(x -> ys.stream().anyMatch(y -> x.compareTo(y) < 0));
            assertThat(xs).anyMatch(x -> ys.stream().anyMatch(y -> x.compareTo(y) >= 0));
        }
    }

    @Property
    void adding_has_no_order_and_subtracting_gives_back_at_least_what_was_added(
            @ForAll("known") Known a, @ForAll("known") Known b, @ForAll("known") Known c) {
        assertThat(a.interval.plus(b.interval)).isEqualTo(b.interval.plus(a.interval));
        assertThat(a.interval.plus(b.interval).plus(c.interval))
                .isEqualTo(a.interval.plus(b.interval.plus(c.interval)));
        assertThat(a.interval.plus(b.interval).minus(b.interval).contains(a.interval)).isTrue();
    }

    @Property
    void exact_numbers_reckon_exactly(@ForAll int x, @ForAll int y) {
        Interval a = Interval.exactly(BigDecimal.valueOf(x));
        Interval b = Interval.exactly(BigDecimal.valueOf(y));

        assertThat(a.plus(b)).isEqualTo(Interval.exactly(BigDecimal.valueOf((long) x + y)));
        assertThat(a.minus(b)).isEqualTo(Interval.exactly(BigDecimal.valueOf((long) x - y)));
        assertThat(a.isLessThan(b)).isEqualTo(x < y ? Truth.TRUE : Truth.FALSE);
        assertThat(a.isEqualTo(b)).isEqualTo(x == y ? Truth.TRUE : Truth.FALSE);
    }

    @Property
    void truth_has_the_laws_of_logic(@ForAll Truth a, @ForAll Truth b) {
        assertThat(a.not().not()).isEqualTo(a);
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(a.not().and(b.not()).not());
        assertThat(a.and(Truth.FALSE)).isEqualTo(Truth.FALSE);
        assertThat(a.and(Truth.TRUE)).isEqualTo(a);
        assertThat(a.or(Truth.TRUE)).isEqualTo(Truth.TRUE);
    }

    /** Whether x / y lies there, asked without dividing. */
    private static void assertHoldsQuotient(Interval quotient, BigDecimal x, BigDecimal y) {
        BigDecimal dividend = y.signum() > 0 ? x : x.negate();
        BigDecimal divisor = y.abs();
        if (quotient.lo() != null) {
            int order = quotient.lo().multiply(divisor).compareTo(dividend);
            assertThat(quotient.loOpen() ? order < 0 : order <= 0).isTrue();
        }
        if (quotient.hi() != null) {
            int order = quotient.hi().multiply(divisor).compareTo(dividend);
            assertThat(quotient.hiOpen() ? order > 0 : order >= 0).isTrue();
        }
    }

    private static void assertWeaker(Truth knowingMore, Truth knowingLess) {
        assertThat(knowingLess).isIn(knowingMore, Truth.UNKNOWN);
    }

    private static void assertAgrees(Truth told, boolean truth) {
        assertThat(told).isIn(truth ? Truth.TRUE : Truth.FALSE, Truth.UNKNOWN);
    }

    private static boolean isZero(Interval interval) {
        return interval.isExact() && interval.contains(BigDecimal.ZERO);
    }

    /** Numbers at and near the ends. */
    private static List<BigDecimal> samples(Interval interval) {
        BigDecimal step = new BigDecimal("0.0001");
        BigDecimal far = new BigDecimal("1000000");
        BigDecimal lo = interval.lo() == null ? far.negate() : interval.lo();
        BigDecimal hi = interval.hi() == null ? far : interval.hi();
        return Stream.of(lo, lo.add(step), hi.subtract(step), hi)
                .filter(interval::contains)
                .toList();
    }

    private static Interval hull(Interval a, Interval b) {
        BigDecimal lo = a.lo() == null || b.lo() == null ? null : a.lo().min(b.lo());
        BigDecimal hi = a.hi() == null || b.hi() == null ? null : a.hi().max(b.hi());
        boolean loHeld = lo != null && (a.contains(lo) || b.contains(lo));
        boolean hiHeld = hi != null && (a.contains(hi) || b.contains(hi));
        return new Interval(lo, !loHeld, hi, !hiHeld);
    }

    @Provide
    Arbitrary<Interval> wider() {
        return known().map(Known::interval);
    }

    @Provide
    Arbitrary<Known> known() {
        // Small whole and half numbers, so that ends often meet.
        Arbitrary<BigDecimal> number =
                Arbitraries.integers()
                        .between(-12, 12)
                        .map(n -> new BigDecimal(n).divide(BigDecimal.TWO));
        return Combinators.combine(
                        number,
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(false, true),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 9))
                .as(
                        (truth, below, above, loOpen, hiOpen, ends) ->
                                new Known(
                                        new Interval(
                                                ends == 0 || ends == 1
                                                        ? null
                                                        : truth.subtract(new BigDecimal(below)),
                                                loOpen && below > 0,
                                                ends == 1 || ends == 2
                                                        ? null
                                                        : truth.add(new BigDecimal(above)),
                                                hiOpen && above > 0),
                                        truth))
                .withoutEdgeCases();
    }
}

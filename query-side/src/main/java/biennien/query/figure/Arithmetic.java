package biennien.query.figure;

import static biennien.query.kernel.QueryProblem.badParameter;

import biennien.events.law.AdministrativeLevel;
import biennien.events.values.Interval;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.query.answer.PeriodAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.answer.QuantityAnswer.Stated;
import biennien.query.figure.SumAnswer.RulingUsed;
import biennien.query.ruling.RulingMark;
import biennien.query.unit.Footprint;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sums and ratios of figures, as intervals; it says why where there is none. */
final class Arithmetic {

    private static final int DECIMALS = 2;
    private static final MathContext TWO_DIGITS_DOWN = new MathContext(2, RoundingMode.DOWN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String RATE = "RATE";
    private static final String ALL = "all";

    /**
     * Stocks of several units are added for the unit that they went into when they were taken
     * within so many days: the two ends of one reporting month (docs/adr/0019).
     */
    static final int CLOSE_STOCKS_DAYS = 31;

    private Arithmetic() {}

    /**
     * Of claims on which is ruled the one that stands counts, and it may be of another source than
     * the rest: which source to follow was what the ruling decided.
     */
    static SumAnswer sum(List<FigureAnswer> all) {
        List<RulingUsed> rulings = rulings(all);
        if (all.isEmpty()) {
            return SumAnswer.none("NOTHING", List.of(), all, rulings);
        }
        if (!all.stream().map(FigureAnswer::quantity).allMatch(Stated.class::isInstance)) {
            return SumAnswer.none("SUPPRESSED", List.of(), all, rulings);
        }
        List<FigureAnswer> figures =
                all.stream().filter(figure -> !isSetAside(figure, all)).toList();
        if (figures.isEmpty()) {
            return SumAnswer.none("NOTHING", List.of("none-stands"), figures, rulings);
        }
        List<Stated> stated =
                figures.stream().map(FigureAnswer::quantity).map(Stated.class::cast).toList();
        List<String> reasons = reasons(figures, stated);
        if (!reasons.isEmpty()) {
            return SumAnswer.none("NOT_COMPARABLE", reasons, figures, rulings);
        }
        Interval sum = stated.stream().map(Arithmetic::bounds).reduce(Interval::plus).orElseThrow();
        boolean open = figures.stream().anyMatch(FigureAnswer::listOpen);
        return sum("SUM", open ? upwards(sum) : sum, figures, stated, rulings);
    }

    private static Interval upwards(Interval sum) {
        return new Interval(sum.lo(), sum.loOpen(), null, true);
    }

    private static SumAnswer sum(
            String verdict,
            Interval known,
            List<FigureAnswer> figures,
            List<Stated> stated,
            List<RulingUsed> rulings) {
        return new SumAnswer(
                verdict,
                List.of(),
                figures.size(),
                known.lo(),
                known.loOpen(),
                known.hi(),
                known.hiOpen(),
                haveOneUnit(stated) ? stated.getFirst().unit() : null,
                stated.getFirst().measure().name(),
                figures.stream().anyMatch(FigureAnswer::listOpen),
                shown(known, "", BigDecimal::toPlainString, BigDecimal::toPlainString),
                figures.stream().map(FigureAnswer::id).toList(),
                rulings,
                SumAnswer.AS_REPORTED,
                null);
    }

    /**
     * The sum within the borders of a day.
     *
     * @param whole of units that lie wholly within
     * @param between of units that lie there with a part: each counts from nothing to all of it
     * @param incomplete whether a unit within the borders told no number, which is not zero
     */
    static SumAnswer within(
            List<FigureAnswer> whole,
            List<FigureAnswer> between,
            Footprint footprint,
            boolean incomplete) {
        List<FigureAnswer> all = Stream.concat(whole.stream(), between.stream()).toList();
        List<RulingUsed> rulings = rulings(all);
        if (all.isEmpty()) {
            return SumAnswer.none("NOTHING", List.of(), all, rulings);
        }
        if (stated(all).size() < all.size()) {
            return SumAnswer.none("SUPPRESSED", List.of(), all, rulings);
        }
        List<FigureAnswer> figures =
                all.stream().filter(figure -> !isSetAside(figure, all)).toList();
        if (figures.isEmpty()) {
            return SumAnswer.none("NOTHING", List.of("none-stands"), figures, rulings);
        }
        List<Stated> stated = stated(figures);
        List<String> reasons = reasonsWithin(figures, stated, footprint);
        if (!reasons.isEmpty()) {
            return SumAnswer.none("NOT_COMPARABLE", reasons, figures, rulings);
        }
        Interval sum = Interval.exactly(BigDecimal.ZERO);
        for (FigureAnswer figure : figures) {
            Interval own = bounds((Stated) figure.quantity());
            sum =
                    sum.plus(
                            whole.contains(figure)
                                    ? own
                                    : new Interval(BigDecimal.ZERO, false, own.hi(), own.hiOpen()));
        }
        boolean open = incomplete || figures.stream().anyMatch(FigureAnswer::listOpen);
        return sum(
                incomplete ? "INCOMPLETE" : "SUM",
                open ? upwards(sum) : sum,
                figures,
                stated,
                rulings);
    }

    private static List<Stated> stated(List<FigureAnswer> figures) {
        return figures.stream()
                .map(FigureAnswer::quantity)
                .filter(Stated.class::isInstance)
                .map(Stated.class::cast)
                .toList();
    }

    /**
     * Units of other days have sources, levels and days of their own: what must be one for a sum of
     * one day need not be one here.
     */
    private static List<String> reasonsWithin(
            List<FigureAnswer> figures, List<Stated> stated, Footprint footprint) {
        var reasons = new ArrayList<>(reasons(figures, stated));
        reasons.removeAll(
                List.of(
                        "different-levels",
                        "different-periods",
                        "stocks-over-time",
                        "different-sources"));
        differ(figures, figure -> tier(figure.unit()), "different-levels", reasons);
        if (stated.stream().allMatch(each -> each.measure() == Measure.STOCK)) {
            if (!areClose(figures)) {
                reasons.add("stocks-not-close");
            }
        } else if (!areOverTime(figures, stated.getFirst())) {
            differ(figures, figure -> figure.period().inDays(), "different-periods", reasons);
        }
        figures.stream()
                .collect(Collectors.groupingBy(figure -> figure.unit().id()))
                .values()
                .forEach(
                        ofOne ->
                                differ(
                                        ofOne.stream()
                                                .filter(figure -> !isPreferred(figure))
                                                .toList(),
                                        figure -> figure.source().id(),
                                        "different-sources",
                                        reasons));
        if (!areOverTime(figures, stated.getFirst()) && isTwice(figures, footprint)) {
            reasons.add("same-area-twice");
        }
        return reasons.stream().distinct().toList();
    }

    private static @Nullable Integer tier(UnitRef unit) {
        String level = unit.level();
        return level == null ? null : AdministrativeLevel.fromCode(level).tier();
    }

    private static boolean areClose(List<FigureAnswer> stocks) {
        LocalDate first = null;
        LocalDate last = null;
        for (FigureAnswer stock : stocks) {
            LocalDate earliest = stock.period().earliest();
            LocalDate latest = stock.period().latest();
            if (earliest == null || latest == null) {
                return stocks.size() == 1;
            }
            first = first == null || earliest.isBefore(first) ? earliest : first;
            last = last == null || latest.isAfter(last) ? latest : last;
        }
        return stocks.size() == 1
                || ChronoUnit.DAYS.between(first, last) <= CLOSE_STOCKS_DAYS
                || stocks.stream().map(stock -> stock.period().inDays()).distinct().count() == 1;
    }

    /** A unit and what it went into, or came from, are the same area. */
    private static boolean isTwice(List<FigureAnswer> figures, Footprint footprint) {
        return figures.stream()
                .anyMatch(
                        figure ->
                                footprint
                                        .touched(
                                                figure.unit().id(),
                                                figure.period().earliest(),
                                                figure.period().latest())
                                        .stream()
                                        .flatMap(piece -> piece.through().stream())
                                        .anyMatch(
                                                unit ->
                                                        !unit.equals(figure.unit().id())
                                                                && figures.stream()
                                                                        .anyMatch(
                                                                                other ->
                                                                                        other.unit()
                                                                                                .id()
                                                                                                .equals(
                                                                                                        unit))));
    }

    /** By a ruling that decides, as long as the claim that it prefers is asked for as well. */
    private static boolean isSetAside(FigureAnswer figure, List<FigureAnswer> all) {
        RulingMark ruling = figure.ruling();
        return ruling != null
                && ruling.setsAside()
                && (ruling.prefers() == null
                        || all.stream().anyMatch(other -> other.id().equals(ruling.prefers())));
    }

    private static boolean isPreferred(FigureAnswer figure) {
        RulingMark ruling = figure.ruling();
        return ruling != null
                && ruling.outdatedSince() == null
                && figure.id().equals(ruling.prefers());
    }

    private static List<RulingUsed> rulings(List<FigureAnswer> all) {
        var used = new LinkedHashMap<String, RulingUsed>();
        for (FigureAnswer figure : all) {
            RulingMark ruling = figure.ruling();
            if (ruling != null) {
                used.computeIfAbsent(
                        ruling.id(),
                        id ->
                                new RulingUsed(
                                        id,
                                        ruling.prefers(),
                                        all.stream()
                                                .filter(each -> isSetAside(each, all))
                                                .filter(each -> isRuledBy(each, id))
                                                .map(FigureAnswer::id)
                                                .toList(),
                                        ruling.outdatedSince()));
            }
        }
        return List.copyOf(used.values());
    }

    private static boolean isRuledBy(FigureAnswer figure, String id) {
        RulingMark ruling = figure.ruling();
        return ruling != null && ruling.id().equals(id);
    }

    private static List<String> reasons(List<FigureAnswer> figures, List<Stated> stated) {
        var reasons = new ArrayList<String>();
        differ(figures, FigureAnswer::indicator, "different-indicators", reasons);
        // "tổ" and "đội" count groups alike; persons and attendances are never one sum.
        boolean groups = figures.getFirst().indicator().equals("group-count");
        if (!groups) {
            differ(stated, Stated::unit, "different-units-of-count", reasons);
        }
        differ(stated, Stated::measure, "different-measures", reasons);
        if (stated.stream().anyMatch(each -> each.measure().name().equals(RATE))) {
            reasons.add("rates");
        }
        differ(figures, figure -> figure.unit().level(), "different-levels", reasons);
        boolean overTime = areOverTime(figures, stated.getFirst());
        if (!overTime) {
            differ(figures, figure -> figure.period().inDays(), "different-periods", reasons);
            addsStocksOverTime(figures, stated, reasons);
        }
        differ(
                figures.stream().filter(figure -> !isPreferred(figure)).toList(),
                figure -> figure.source().id(),
                "different-sources",
                reasons);
        var things = new HashSet<List<@Nullable Object>>();
        for (FigureAnswer figure : figures) {
            if (!things.add(List.of(thing(figure), overTime ? figure.period().inDays() : ""))) {
                reasons.add("same-thing-twice");
                break;
            }
        }
        long totals = figures.stream().filter(figure -> figure.subject().equals(ALL)).count();
        if (totals > 0 && totals < figures.size()) {
            reasons.add("total-and-parts");
        }
        return reasons;
    }

    /** What happened in times that certainly do not overlap is added up over them. */
    private static boolean areOverTime(List<FigureAnswer> figures, Stated first) {
        List<PeriodAnswer> periods =
                figures.stream().map(figure -> figure.period().inDays()).distinct().toList();
        return first.measure() == Measure.FLOW
                && periods.size() > 1
                && periods.stream()
                        .allMatch(
                                one ->
                                        periods.stream()
                                                .filter(other -> other != one)
                                                .allMatch(other -> areApart(one, other)));
    }

    private static boolean areApart(PeriodAnswer one, PeriodAnswer other) {
        return endsBefore(one, other) || endsBefore(other, one);
    }

    private static boolean endsBefore(PeriodAnswer one, PeriodAnswer other) {
        return one.latest() != null
                && other.earliest() != null
                && one.latest().isBefore(other.earliest());
    }

    /** What stands in a unit is there again at its next count. */
    private static void addsStocksOverTime(
            List<FigureAnswer> figures, List<Stated> stated, List<String> reasons) {
        boolean stands =
                stated.stream()
                        .map(Stated::measure)
                        .anyMatch(m -> m == Measure.STOCK || m == Measure.CUMULATIVE);
        boolean again =
                figures.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Arithmetic::thing,
                                        Collectors.mapping(
                                                figure -> figure.period().inDays(),
                                                Collectors.toSet())))
                        .values()
                        .stream()
                        .anyMatch(periods -> periods.size() > 1);
        if (stands && again) {
            reasons.add("stocks-over-time");
        }
    }

    /** Of which unit, and what was counted there. */
    private static List<String> thing(FigureAnswer figure) {
        return List.of(figure.unit().id(), figure.indicator(), figure.subject());
    }

    /** Of count. */
    private static boolean haveOneUnit(List<Stated> stated) {
        return stated.stream().map(Stated::unit).distinct().count() == 1;
    }

    private static <T> void differ(
            List<T> all, Function<T, @Nullable Object> part, String reason, List<String> reasons) {
        Set<Optional<Object>> values = new HashSet<>();
        all.forEach(each -> values.add(Optional.ofNullable(part.apply(each))));
        if (values.size() > 1) {
            reasons.add(reason);
        }
    }

    static RatioAnswer ratio(FigureAnswer of, FigureAnswer to) {
        var notes = new ArrayList<String>();
        List<FigureAnswer> both = List.of(of, to);
        differ(both, figure -> figure.unit().id(), "different-units", notes);
        differ(both, figure -> figure.period().inDays(), "different-periods", notes);
        differ(both, figure -> figure.source().id(), "different-sources", notes);
        notes.add("not-said-to-be-a-part");
        if (!(of.quantity() instanceof Stated dividend)
                || !(to.quantity() instanceof Stated divisor)) {
            return new RatioAnswer(of, to, null, true, null, true, null, null, true, notes);
        }
        Interval ratio;
        try {
            ratio = bounds(dividend).dividedBy(bounds(divisor));
        } catch (MalformedValue zero) {
            throw badParameter("to", zero.code(), String.valueOf(zero.getMessage()));
        }
        boolean share = haveOneUnit(List.of(dividend, divisor));
        if (!share) {
            notes.add("different-units-of-count");
        }
        return new RatioAnswer(
                of,
                to,
                ratio.lo(),
                ratio.loOpen(),
                ratio.hi(),
                ratio.hiOpen(),
                shown(ratio, "", Arithmetic::down, Arithmetic::up),
                share
                        ? shown(
                                ratio,
                                " %",
                                number -> down(number.multiply(HUNDRED)),
                                number -> up(number.multiply(HUNDRED)))
                        : null,
                true,
                notes);
    }

    private static Interval bounds(QuantityAnswer.Stated stated) {
        return new Interval(stated.lo(), stated.loOpen(), stated.hi(), stated.hiOpen());
    }

    private static String shown(
            Interval number,
            String unit,
            Function<BigDecimal, String> down,
            Function<BigDecimal, String> up) {
        BigDecimal lo = number.lo();
        BigDecimal hi = number.hi();
        if (lo != null && hi != null && isAlmostOne(lo, hi)) {
            return nearest(lo, unit);
        }
        boolean fromZero = lo == null || lo.signum() == 0;
        if (fromZero && hi != null) {
            return (number.hiOpen() ? "< " : "≤ ") + up.apply(hi) + unit;
        }
        String least =
                (number.loOpen() ? "> " : "≥ ") + down.apply(Objects.requireNonNull(lo)) + unit;
        return hi == null
                ? least
                : least + ", " + (number.hiOpen() ? "< " : "≤ ") + up.apply(hi) + unit;
    }

    /** A quotient that has no end in decimals is bounded outwards by its last digit. */
    private static boolean isAlmostOne(BigDecimal lo, BigDecimal hi) {
        return lo.round(new MathContext(20, RoundingMode.HALF_UP))
                        .compareTo(hi.round(new MathContext(20, RoundingMode.HALF_UP)))
                == 0;
    }

    private static String nearest(BigDecimal number, String unit) {
        BigDecimal shown = unit.isEmpty() ? number : number.multiply(HUNDRED);
        return rounded(shown, RoundingMode.HALF_UP) + unit;
    }

    private static String down(BigDecimal number) {
        return rounded(number, RoundingMode.DOWN);
    }

    private static String up(BigDecimal number) {
        return rounded(number, RoundingMode.UP);
    }

    /** To two decimals, and for what is small to two digits; a whole number stays one. */
    private static String rounded(BigDecimal number, RoundingMode mode) {
        int decimals =
                Math.max(DECIMALS, number.round(TWO_DIGITS_DOWN).stripTrailingZeros().scale());
        BigDecimal rounded = number.setScale(decimals, mode).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}

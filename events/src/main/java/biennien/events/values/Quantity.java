package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A number as it was reported, with the words that qualify it, what it counts and how it stands in
 * time (FORMATS 12). Stored as {@code {"assertedNone":false,"kind":"OVER","listOpen":true,
 * "measure":"STOCK","said":"trên 7.100","unit":"tổ chức","value":"7100"}}.
 *
 * <p>A quantity is what a source said; what is known of the number behind it is {@link #bounds()}.
 *
 * @param kind how the stated number relates to the real one
 * @param value the stated number in the form of {@link QuantityText#stored}; for {@link
 *     Kind#MAGNITUDE} the lower power of ten; null for {@link Kind#NOT_REPORTED} only
 * @param unit what is counted, 1 to 40 characters: "người" (persons) is not "lượt người"
 *     (attendances); "%" ends at 100
 * @param measure how it stands in time
 * @param said the words of the source, at most 12, or null when they were not recorded
 * @param listOpen whether it stands in a list that ends in "…": the sum of such a list is only a
 *     lower bound; in a request it may be left out when it does not
 * @param assertedNone whether the zero comes from a statement that there was none, rather than from
 *     a count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quantity(
        Kind kind,
        @Nullable String value,
        String unit,
        Measure measure,
        @Nullable String said,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean listOpen,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean assertedNone) {

    static final int MAX_UNIT_LENGTH = 40;
    private static final String PERCENT = "%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    // Not in "trên dưới" (about), which says nothing of the kind.
    private static final Pattern BELOW =
            Pattern.compile(
                    "(?<!trên )\\bdưới\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    /** How the stated number n relates to the real one. */
    public enum Kind {
        /** n itself. */
        EXACT,
        /** More than n: trên, hơn, quá. */
        OVER,
        /** Somewhat less than n: gần, ngót. */
        NEARLY,
        /** Somewhat less or more than n: khoảng, chừng, xấp xỉ, trên dưới. */
        ABOUT,
        /** n or more: ít nhất, tối thiểu. */
        AT_LEAST,
        /** n or less: tối đa, không quá; less than n when the words are "dưới". */
        AT_MOST,
        /** From n to below ten times n: hàng chục, hàng trăm, hàng nghìn. */
        MAGNITUDE,
        /** The thing was there, its number was not told: nhiều. Not zero. */
        NOT_REPORTED
    }

    /**
     * How far a rounded number may lie from the real one; a published choice that a request names.
     * Without one only the hard bounds count.
     *
     * @param p the part of the stated number, above 0 and at most 1
     */
    public record Policy(BigDecimal p) {
        public Policy {
            Text.required("policy", p);
            if (p.signum() <= 0 || p.compareTo(BigDecimal.ONE) > 0) {
                throw new MalformedValue(
                        "malformed-policy",
                        "A policy is a part above 0 and at most 1, such as 0.1; not " + p + ".");
            }
        }
    }

    /** What the quantities of a sum differ in; it decides what may be added. */
    public enum Across {
        /** Units or kinds at the same time. */
        PARTS,
        /** Periods that follow each other. */
        PERIODS
    }

    /**
     * @throws MalformedValue when a part is missing, the number is malformed or ambiguous, or the
     *     parts contradict each other
     */
    public Quantity {
        Text.required("kind", kind);
        Text.required("measure", measure);
        unit = Text.line("unit", unit, MAX_UNIT_LENGTH);
        said = said == null ? null : Text.words("said", said, Quote.MAX_WORDS, 200);
        if (value == null) {
            if (kind != Kind.NOT_REPORTED) {
                throw new MalformedValue(
                        "missing-value",
                        "A quantity of kind "
                                + kind
                                + " needs its number. When none was told, the kind is"
                                + " NOT_REPORTED.");
            }
        } else {
            BigDecimal number = QuantityText.number(value);
            refuseMeaningless(kind, number, unit);
            value = QuantityText.stored(number);
        }
        if (assertedNone && !(kind == Kind.EXACT && "0".equals(value))) {
            throw new MalformedValue(
                    "asserted-none-not-zero",
                    "Only an exact 0 can be an assertion that there was none.");
        }
    }

    public static Quantity exact(long value, String unit, Measure measure) {
        return of(Kind.EXACT, value, unit, measure);
    }

    public static Quantity over(long value, String unit, Measure measure) {
        return of(Kind.OVER, value, unit, measure);
    }

    public static Quantity nearly(long value, String unit, Measure measure) {
        return of(Kind.NEARLY, value, unit, measure);
    }

    public static Quantity about(long value, String unit, Measure measure) {
        return of(Kind.ABOUT, value, unit, measure);
    }

    public static Quantity atLeast(long value, String unit, Measure measure) {
        return of(Kind.AT_LEAST, value, unit, measure);
    }

    public static Quantity atMost(long value, String unit, Measure measure) {
        return of(Kind.AT_MOST, value, unit, measure);
    }

    /** Tens (10), hundreds (100), thousands (1000) and so on. */
    public static Quantity magnitude(long power, String unit, Measure measure) {
        return of(Kind.MAGNITUDE, power, unit, measure);
    }

    /** There were some; how many was not told. */
    public static Quantity notReported(String unit, Measure measure) {
        return new Quantity(Kind.NOT_REPORTED, null, unit, measure, null, false, false);
    }

    /** The source says that there was none. */
    public static Quantity none(String unit, Measure measure) {
        return new Quantity(Kind.EXACT, "0", unit, measure, null, false, true);
    }

    private static Quantity of(Kind kind, long value, String unit, Measure measure) {
        return new Quantity(kind, Long.toString(value), unit, measure, null, false, false);
    }

    /** The same quantity with the words it was said in. */
    public Quantity inWords(String words) {
        return new Quantity(kind, value, unit, measure, words, listOpen, assertedNone);
    }

    /** The same quantity in a list that goes on. */
    public Quantity inOpenList() {
        return new Quantity(kind, value, unit, measure, said, true, assertedNone);
    }

    /** The stated number, if one was told. */
    public Optional<BigDecimal> number() {
        return Optional.ofNullable(value).map(QuantityText::number);
    }

    /** What is certain about the real number, however the source rounded. */
    public Interval bounds() {
        return capped(hardBounds());
    }

    /** What is known about the real number if the source rounded as the policy says. */
    public Interval bounds(Policy policy) {
        Interval hard = hardBounds();
        if (value == null) {
            return capped(hard);
        }
        BigDecimal n = QuantityText.number(value);
        BigDecimal low = n.multiply(BigDecimal.ONE.subtract(policy.p()));
        BigDecimal high = n.multiply(BigDecimal.ONE.add(policy.p()));
        return capped(
                switch (kind) {
                    // Over nothing: a part of zero says nothing about how far over.
                    case OVER -> n.signum() == 0 ? hard : new Interval(n, true, high, false);
                    case NEARLY -> new Interval(low, false, n, true);
                    case ABOUT -> n.signum() == 0 ? hard : new Interval(low, false, high, false);
                    case EXACT, AT_LEAST, AT_MOST, MAGNITUDE, NOT_REPORTED -> hard;
                });
    }

    /** What is certain, together with what is counted: ready for arithmetic. */
    public Amount amount() {
        return new Amount(bounds(), unit, measure);
    }

    /** What is known under the policy, together with what is counted: ready for arithmetic. */
    public Amount amount(Policy policy) {
        return new Amount(bounds(policy), unit, measure);
    }

    /**
     * The sum of what is certain. When one of the quantities stands in an open list, the sum is
     * only a lower bound.
     *
     * @throws MalformedValue {@code nothing-to-add}, {@code different-units}, {@code
     *     different-measures}, {@code rates-do-not-add} or {@code stocks-over-time}
     */
    public static Amount sum(Across across, List<Quantity> quantities) {
        return sum(across, quantities, Quantity::amount);
    }

    /** The same under a policy. */
    public static Amount sum(Across across, List<Quantity> quantities, Policy policy) {
        return sum(across, quantities, quantity -> quantity.amount(policy));
    }

    private static Amount sum(
            Across across, List<Quantity> quantities, Function<Quantity, Amount> known) {
        if (quantities.isEmpty()) {
            throw new MalformedValue(
                    "nothing-to-add", "There is nothing to add; that is not the same as zero.");
        }
        Quantity first = quantities.getFirst();
        refuseAdding(across, first.measure);
        Amount total = known.apply(first);
        boolean open = first.listOpen;
        for (Quantity next : quantities.subList(1, quantities.size())) {
            Amount part = known.apply(next);
            total.refuseUnlike(part);
            total = new Amount(total.bounds().plus(part.bounds()), total.unit(), total.measure());
            open |= next.listOpen;
        }
        return open
                ? new Amount(total.bounds().withoutUpperEnd(), total.unit(), total.measure())
                : total;
    }

    private static void refuseAdding(Across across, Measure measure) {
        switch (measure) {
            case FLOW -> {}
            case RATE ->
                    throw new MalformedValue(
                            "rates-do-not-add",
                            "Rates cannot be added. Add the counts they were made from.");
            case STOCK, CUMULATIVE -> {
                if (across == Across.PERIODS) {
                    throw new MalformedValue(
                            "stocks-over-time",
                            "A number that stands ("
                                    + measure
                                    + ") counts the same things again"
                                    + " in every period and cannot be added over time. Take the"
                                    + " latest.");
                }
            }
        }
    }

    private Interval hardBounds() {
        if (value == null) {
            return Interval.from(BigDecimal.ZERO);
        }
        BigDecimal n = QuantityText.number(value);
        return switch (kind) {
            case EXACT -> Interval.exactly(n);
            case OVER -> Interval.above(n);
            case NEARLY -> new Interval(BigDecimal.ZERO, false, n, true);
            case AT_LEAST -> Interval.from(n);
            case AT_MOST -> new Interval(BigDecimal.ZERO, false, n, saidBelow());
            case MAGNITUDE -> new Interval(n, false, n.multiply(BigDecimal.TEN), true);
            case ABOUT, NOT_REPORTED -> Interval.from(BigDecimal.ZERO);
        };
    }

    private Interval capped(Interval bounds) {
        return unit.equals(PERCENT) ? bounds.cappedAt(HUNDRED) : bounds;
    }

    /** "Dưới 100" leaves 100 out; "không quá 100" does not. Without the words it may be either. */
    private boolean saidBelow() {
        return said != null && value != null && !value.equals("0") && BELOW.matcher(said).find();
    }

    private static void refuseMeaningless(Kind kind, BigDecimal number, String unit) {
        boolean percent = unit.equals(PERCENT);
        if (percent && number.compareTo(HUNDRED) > 0) {
            throw new MalformedValue(
                    "percent-above-100",
                    "A share ends at 100 %. For a growth, report the two counts.");
        }
        switch (kind) {
            case OVER -> {
                if (percent && number.compareTo(HUNDRED) == 0) {
                    throw new MalformedValue("percent-above-100", "There is nothing over 100 %.");
                }
            }
            case NEARLY -> {
                if (number.signum() == 0) {
                    throw new MalformedValue(
                            "nearly-zero", "Nothing is below 0. Was it exactly 0?");
                }
            }
            case MAGNITUDE -> {
                if (!isPowerOfTen(number) || (percent && number.compareTo(BigDecimal.TEN) > 0)) {
                    throw new MalformedValue(
                            "malformed-magnitude",
                            "An order of magnitude is told by its lower power of ten: 10 for \"hàng"
                                    + " chục\", 100 for \"hàng trăm\", 1000 for \"hàng nghìn\";"
                                    + " not "
                                    + number.toPlainString()
                                    + ".");
                }
            }
            case NOT_REPORTED ->
                    throw new MalformedValue(
                            "value-not-reported",
                            "A quantity cannot have a number and be NOT_REPORTED.");
            case EXACT, ABOUT, AT_LEAST, AT_MOST -> {}
        }
    }

    private static boolean isPowerOfTen(BigDecimal number) {
        BigDecimal digits = number.stripTrailingZeros();
        return digits.unscaledValue().equals(BigInteger.ONE) && digits.scale() < 0;
    }
}

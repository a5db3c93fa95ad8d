package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Somebody who trusts nothing but the log: reads an explanation, fetches each event that it names,
 * and reckons the number again by an arithmetic of their own. None of the product's is used.
 */
public final class Stranger {

    /** The numbers from one to another, with or without the two. */
    record Range(@Nullable BigDecimal lo, boolean loOpen, @Nullable BigDecimal hi, boolean hiOpen) {

        static final Range ZERO = new Range(BigDecimal.ZERO, false, BigDecimal.ZERO, false);

        Range plus(Range other) {
            return new Range(
                    lo == null || other.lo == null ? null : lo.add(other.lo),
                    loOpen || other.loOpen,
                    hi == null || other.hi == null ? null : hi.add(other.hi),
                    hiOpen || other.hiOpen);
        }

        Range negated() {
            return new Range(
                    hi == null ? null : hi.negate(),
                    hiOpen,
                    lo == null ? null : lo.negate(),
                    loOpen);
        }

        Range orNothing() {
            return new Range(BigDecimal.ZERO, false, hi, hiOpen);
        }
    }

    private final Caller reader;
    private final Map<Long, JsonNode> payloads = new HashMap<>();

    /**
     * @param reader somebody who may see payloads
     */
    public Stranger(Caller reader) {
        this.reader = reader;
    }

    /** The explanation at a link, which must be there. */
    public JsonNode explanation(Caller caller, String link) {
        Answer answer = caller.get(link);
        assertThat(answer.status()).as("%s: %s", link, answer).isEqualTo(200);
        return answer.json();
    }

    /** Reckons the number of an explanation again, and compares. */
    public void reckonAgain(JsonNode explanation) {
        JsonNode number = explanation.path("number");
        String where = explanation.path("provenance").asString();
        JsonNode recompute = explanation.path("recompute");
        List<JsonNode> inputs = new ArrayList<>();
        recompute.path("inputs").forEach(inputs::add);
        List<Long> listed = new ArrayList<>();
        explanation.path("events").forEach(event -> listed.add(event.path("position").asLong()));
        inputs.forEach(
                input ->
                        assertThat(listed)
                                .as("%s: each input is a listed event", where)
                                .contains(input.path("position").asLong()));
        switch (recompute.path("operation").asString()) {
            case "none" -> {
                for (String end : List.of("value", "lo", "hi")) {
                    assertThat(number.path(end).isNull()).as("%s: %s", where, end).isTrue();
                }
            }
            case "stated" -> stated(where, number, inputs);
            case "sum" -> {
                Range sum = sum(inputs);
                if (recompute.path("openEnd").asBoolean()) {
                    sum = new Range(sum.lo, sum.loOpen, null, true);
                }
                assertSame(where, number, sum);
            }
            case "ratio" -> ratio(where, number, range(inputs.get(0)), range(inputs.get(1)));
            case "count" -> count(where, explanation, inputs);
            case "control" -> control(where, number, inputs);
            case "age" -> age(where, explanation, inputs);
            default -> throw new AssertionError(where + ": " + recompute);
        }
    }

    private Range sum(List<JsonNode> inputs) {
        Range sum = Range.ZERO;
        for (JsonNode input : inputs) {
            Range one = range(input);
            sum = sum.plus(input.path("role").asString().equals("minus") ? one.negated() : one);
        }
        return sum;
    }

    /** Opening + new − ended, against closing. */
    private void control(String where, JsonNode number, List<JsonNode> inputs) {
        Map<Boolean, List<JsonNode>> sides =
                inputs.stream()
                        .collect(
                                Collectors.partitioningBy(
                                        input -> input.path("role").asString().equals("closing")));
        Range closing = sum(sides.get(true));
        Range expected = sum(sides.get(false));
        boolean exact =
                Objects.equals(closing.lo, closing.hi) && Objects.equals(expected.lo, expected.hi);
        assertThat(closing.lo).isNotNull();
        assertThat(expected.hi).isNotNull();
        boolean apart =
                closing.lo.compareTo(expected.hi) > 0 || expected.lo.compareTo(closing.hi) > 0;
        assertThat(number.path("kind").asString())
                .as(where)
                .isEqualTo(apart ? "CONTRADICTS" : exact ? "MATCH" : "COMPATIBLE");
    }

    private void stated(String where, JsonNode number, List<JsonNode> inputs) {
        assertThat(inputs).as(where).hasSize(1);
        JsonNode stated = at(inputs.getFirst());
        if (stated.isObject() && stated.has("kind")) {
            assertThat(number.path("kind")).as(where).isEqualTo(stated.path("kind"));
            assertThat(number.path("unit")).as(where).isEqualTo(stated.path("unit"));
            assertThat(number.path("measure")).as(where).isEqualTo(stated.path("measure"));
            if (stated.has("value")) {
                assertThat(number.path("value").decimalValue())
                        .as(where)
                        .isEqualByComparingTo(stated.path("value").asString());
            } else {
                assertThat(number.path("value").isNull()).as(where).isTrue();
            }
            assertSame(where, number, range(inputs.getFirst()));
        } else if (stated.isObject()) {
            assertThat(number.path("members").isEmpty()).as(where).isFalse();
            number.path("members")
                    .propertyStream()
                    .forEach(
                            member ->
                                    assertThat(member.getValue().decimalValue())
                                            .as("%s: %s", where, member.getKey())
                                            .isEqualByComparingTo(
                                                    decimal(stated.path(member.getKey()))));
        } else {
            assertThat(number.path("value").decimalValue())
                    .as(where)
                    .isEqualByComparingTo(decimal(stated));
        }
    }

    private void count(String where, JsonNode explanation, List<JsonNode> inputs) {
        Range sum = Range.ZERO;
        for (JsonNode input : inputs) {
            BigDecimal weight = BigDecimal.ONE;
            if (!input.path("pointer").isNull()) {
                JsonNode there = at(input);
                assertThat(there.isMissingNode()).as("%s: %s", where, input).isFalse();
                if (there.isNumber()) {
                    weight = there.decimalValue();
                }
            }
            Range one = new Range(weight, false, weight, false);
            sum = sum.plus(input.path("surely").asBoolean() ? one : one.orNothing());
        }
        JsonNode number = explanation.path("number");
        JsonNode members = number.path("members");
        if (members.isEmpty()) {
            assertSame(where, number, sum);
            return;
        }
        BigDecimal counted = sum.hi;
        assertThat(counted).isNotNull();
        String first = members.has("figures") ? "figures" : "count";
        assertThat(members.path(first).decimalValue()).as(where).isEqualByComparingTo(counted);
        if (members.has("sources")) {
            long sources =
                    inputs.stream()
                            .map(input -> payload(input.path("position").asLong()))
                            .map(payload -> payload.at("/citation/source").asString())
                            .distinct()
                            .count();
            assertThat(members.path("sources").asLong()).as(where).isEqualTo(sources);
        }
    }

    /** Only for days, months and years; others are rare enough. */
    private void age(String where, JsonNode explanation, List<JsonNode> inputs) {
        LocalDate[] made = days(at(inputs.getFirst()).asString());
        String asked = explanation.at("/number/answer").asString();
        LocalDate on = LocalDate.parse(asked.replaceFirst(".*[?&]on=([-0-9]+).*", "$1"));
        LocalDate[] until =
                inputs.size() > 1 ? days(at(inputs.get(1)).asString()) : new LocalDate[] {on, on};
        assertThat(explanation.at("/number/lo").asLong())
                .as(where)
                .isEqualTo(Math.max(0, ChronoUnit.DAYS.between(made[1], until[0])));
        assertThat(explanation.at("/number/hi").asLong())
                .as(where)
                .isEqualTo(Math.max(0, ChronoUnit.DAYS.between(made[0], until[1])));
    }

    private static LocalDate[] days(String edtf) {
        if (edtf.startsWith("[")) {
            String[] ends = edtf.substring(1, edtf.length() - 1).split("\\.\\.|,");
            return new LocalDate[] {days(ends[0])[0], days(ends[ends.length - 1])[1]};
        }
        if (edtf.contains("/")) {
            String[] ends = edtf.split("/");
            return new LocalDate[] {days(ends[0])[0], days(ends[1])[1]};
        }
        String plain = edtf.replaceAll("[?~%]", "");
        return switch (plain.length()) {
            case 4 ->
                    new LocalDate[] {
                        LocalDate.parse(plain + "-01-01"), LocalDate.parse(plain + "-12-31")
                    };
            case 7 ->
                    new LocalDate[] {
                        YearMonth.parse(plain).atDay(1), YearMonth.parse(plain).atEndOfMonth()
                    };
            default -> new LocalDate[] {LocalDate.parse(plain), LocalDate.parse(plain)};
        };
    }

    private static void ratio(String where, JsonNode number, Range of, Range to) {
        // Whatever is counted is not below zero, so that ends go with opposite ends.
        BigDecimal top = to.hi;
        BigDecimal lo =
                of.lo == null || top == null
                        ? BigDecimal.ZERO
                        : of.lo.divide(top, 40, RoundingMode.DOWN);
        BigDecimal bottom = to.lo;
        BigDecimal hi =
                of.hi == null || bottom == null || bottom.signum() == 0
                        ? null
                        : of.hi.divide(bottom, 40, RoundingMode.UP);
        near(where, number.path("lo"), lo);
        near(where, number.path("hi"), hi);
    }

    /** To twelve digits; how far a quotient is carried on is a matter of taste. */
    private static void near(String where, JsonNode shown, @Nullable BigDecimal reckoned) {
        if (reckoned == null) {
            assertThat(shown.isNull()).as(where).isTrue();
        } else {
            assertThat(shown.decimalValue().subtract(reckoned).abs())
                    .as("%s: %s and %s", where, shown, reckoned)
                    .isLessThan(reckoned.abs().max(BigDecimal.ONE).movePointLeft(12));
        }
    }

    private static void assertSame(String where, JsonNode number, Range reckoned) {
        assertEnd(where + ": lo", number.path("lo"), reckoned.lo);
        assertEnd(where + ": hi", number.path("hi"), reckoned.hi);
        if (reckoned.lo != null) {
            assertThat(number.path("loOpen").asBoolean()).as(where).isEqualTo(reckoned.loOpen);
        }
        if (reckoned.hi != null) {
            assertThat(number.path("hiOpen").asBoolean()).as(where).isEqualTo(reckoned.hiOpen);
        }
    }

    private static void assertEnd(String where, JsonNode shown, @Nullable BigDecimal reckoned) {
        if (reckoned == null) {
            assertThat(shown.isNull()).as(where).isTrue();
        } else {
            assertThat(shown.isNumber()).as(where).isTrue();
            assertThat(shown.decimalValue()).as(where).isEqualByComparingTo(reckoned);
        }
    }

    /** What an input contributes, read from the log, and the same as is said of it. */
    private Range range(JsonNode input) {
        Range range = input.path("pointer").isNull() ? exactly(BigDecimal.ONE) : of(at(input));
        for (JsonNode part : input.path("less")) {
            range = range.plus(of(at(part)).negated());
        }
        if (!input.path("less").isEmpty() && (range.lo == null || range.lo.signum() < 0)) {
            range = new Range(BigDecimal.ZERO, false, range.hi, range.hiOpen);
        }
        Range counts = input.path("surely").asBoolean() ? range : range.orNothing();
        assertEnd(input + ": least", input.path("least"), counts.lo);
        assertEnd(input + ": most", input.path("most"), counts.hi);
        return counts;
    }

    private static Range of(JsonNode stated) {
        return stated.has("kind") ? ofQuantity(stated) : exactly(decimal(stated));
    }

    private static Range exactly(BigDecimal number) {
        return new Range(number, false, number, false);
    }

    private static Range ofQuantity(JsonNode quantity) {
        BigDecimal zero = BigDecimal.ZERO;
        BigDecimal n = quantity.has("value") ? decimal(quantity.path("value")) : zero;
        String said = quantity.path("said").asString("").toLowerCase(java.util.Locale.ROOT);
        Range range =
                switch (quantity.path("kind").asString()) {
                    case "EXACT" -> exactly(n);
                    case "OVER" -> new Range(n, true, null, true);
                    case "NEARLY" -> new Range(zero, false, n, true);
                    case "AT_LEAST" -> new Range(n, false, null, true);
                    case "AT_MOST" ->
                            new Range(
                                    zero,
                                    false,
                                    n,
                                    said.contains("dưới") && !said.contains("trên dưới"));
                    case "MAGNITUDE" -> new Range(n, false, n.multiply(BigDecimal.TEN), true);
                    case "ABOUT", "NOT_REPORTED" -> new Range(zero, false, null, true);
                    default -> throw new AssertionError(quantity.toString());
                };
        BigDecimal hundred = BigDecimal.valueOf(100);
        boolean percent = quantity.path("unit").asString().equals("%");
        return percent && (range.hi == null || range.hi.compareTo(hundred) > 0)
                ? new Range(range.lo, range.loOpen, hundred, false)
                : range;
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : new BigDecimal(number.asString());
    }

    private JsonNode at(JsonNode input) {
        return payload(input.path("position").asLong()).at(input.path("pointer").asString(""));
    }

    private JsonNode payload(long position) {
        return payloads.computeIfAbsent(
                position,
                p -> {
                    Answer event = reader.get("/api/v1/events/" + p);
                    assertThat(event.status()).as(event.toString()).isEqualTo(200);
                    return event.json().path("payload");
                });
    }
}

package biennien.query.explain;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * A number as it was shown.
 *
 * @param answer address of the answer that shows it, without the basis
 * @param pointer where in the answer (RFC 6901)
 * @param kind of a reported number its qualifier; else SUM, RATIO, COUNT, DIFFERENCE, AGE, CONTROL,
 *     SUPPRESSED, or the verdict by which there is no number
 * @param value the stated number; null when none is
 * @param lo the lower end of what it may be
 * @param loOpen whether {@code lo} itself is left out
 * @param hi the upper end; null when there is none
 * @param hiOpen whether {@code hi} itself is left out
 * @param unit what is counted
 * @param measure how it stands in time, or what the line counts
 * @param shown the number in words or signs, where the answer has any
 * @param members the numbers of an object that shows several, by the names of its members
 */
@AllMembers
public record ExplainedNumber(
        String answer,
        String pointer,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal lo,
        boolean loOpen,
        @Nullable BigDecimal hi,
        boolean hiOpen,
        @Nullable String unit,
        @Nullable String measure,
        @Nullable String shown,
        Map<String, BigDecimal> members) {

    private static final String SUPPRESSED = "SUPPRESSED";

    /** A number with its qualifier, as every quantity is answered. */
    public static ExplainedNumber quantity(Told told, JsonNode quantity) {
        return new ExplainedNumber(
                told.address(),
                told.named(),
                quantity.path("kind").asString(SUPPRESSED),
                number(quantity, "value"),
                number(quantity, "lo"),
                quantity.path("loOpen").asBoolean(true),
                number(quantity, "hi"),
                quantity.path("hiOpen").asBoolean(true),
                text(quantity, "unit"),
                text(quantity, "measure"),
                text(quantity, "said"),
                Map.of());
    }

    /**
     * Bounds.
     *
     * @param lo name of the member that is the lower end
     * @param hi name of the member that is the upper end
     */
    public static ExplainedNumber bounds(
            Told told, String kind, JsonNode shown, String lo, String hi) {
        return new ExplainedNumber(
                told.address(),
                told.named(),
                kind,
                null,
                number(shown, lo),
                shown.path(lo + "Open").asBoolean(false),
                number(shown, hi),
                shown.path(hi + "Open").asBoolean(false),
                text(shown, "unit"),
                text(shown, "measure"),
                text(shown, "shown"),
                Map.of());
    }

    /**
     * One exact number, or several that one object shows.
     *
     * @param names of its members, or pointers to them
     */
    public static ExplainedNumber exact(
            Told told, String kind, JsonNode shown, @Nullable String unit, String... names) {
        var members = new TreeMap<String, BigDecimal>();
        for (String name : names) {
            JsonNode number = name.startsWith("/") ? shown.at(name) : shown.path(name);
            if (number.isNumber()) {
                members.put(name.substring(name.lastIndexOf('/') + 1), number.decimalValue());
            }
        }
        BigDecimal only = members.size() == 1 ? members.firstEntry().getValue() : null;
        return new ExplainedNumber(
                told.address(),
                told.named(),
                kind,
                only,
                only,
                only == null,
                only,
                only == null,
                unit,
                null,
                null,
                members);
    }

    /** No number is shown, and that is all there is to say. */
    public static ExplainedNumber none(Told told, String kind) {
        return new ExplainedNumber(
                told.address(),
                told.named(),
                kind,
                null,
                null,
                true,
                null,
                true,
                null,
                null,
                null,
                Map.of());
    }

    boolean isSuppressed() {
        return kind.equals(SUPPRESSED);
    }

    private static @Nullable BigDecimal number(JsonNode object, String member) {
        JsonNode number = object.path(member);
        return number.isNumber() ? number.decimalValue() : null;
    }

    private static @Nullable String text(JsonNode object, String member) {
        JsonNode text = object.path(member);
        return text.isString() ? text.asString() : null;
    }
}

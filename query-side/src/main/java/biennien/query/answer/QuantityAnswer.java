package biennien.query.answer;

import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.View;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A number as it was reported, or that it may not be shown. */
@JsonSubTypes({
    @JsonSubTypes.Type(QuantityAnswer.Stated.class),
    @JsonSubTypes.Type(QuantityAnswer.Suppressed.class)
})
public sealed interface QuantityAnswer {

    /**
     * A reported number with what qualifies it.
     *
     * @param value the stated number; null when none was told, which is not zero
     * @param kind how the stated number relates to the real one: EXACT, OVER, NEARLY, ABOUT,
     *     AT_LEAST, AT_MOST, MAGNITUDE or NOT_REPORTED
     * @param lo the lower end of what the real number may be
     * @param loOpen whether {@code lo} itself is left out
     * @param hi the upper end; null when there is none
     * @param hiOpen whether {@code hi} itself is left out; true when there is no upper end
     * @param unit what is counted: "người" (persons) is not "lượt người" (attendances)
     * @param measure how it stands in time: STOCK, FLOW, RATE or CUMULATIVE
     * @param said the words of the source; null when they were not recorded or are suppressed
     * @param listOpen the number stands in a list that goes on: a sum of the list is a lower bound
     * @param assertedNone the source says that there was none, rather than having counted zero
     */
    @JsonPropertyOrder({
        "value",
        "kind",
        "lo",
        "loOpen",
        "hi",
        "hiOpen",
        "unit",
        "measure",
        "said",
        "listOpen",
        "assertedNone"
    })
    @AllMembers
    record Stated(
            @Nullable BigDecimal value,
            Quantity.Kind kind,
            @Nullable BigDecimal lo,
            boolean loOpen,
            @Nullable BigDecimal hi,
            boolean hiOpen,
            String unit,
            Measure measure,
            @Nullable String said,
            boolean listOpen,
            boolean assertedNone)
            implements QuantityAnswer {

        /** The same in other words, or in none. */
        public Stated saying(@Nullable String words) {
            return new Stated(
                    value,
                    kind,
                    lo,
                    loOpen,
                    hi,
                    hiOpen,
                    unit,
                    measure,
                    words,
                    listOpen,
                    assertedNone);
        }
    }

    /**
     * A cell that could point at a person, or a total that would give one away.
     *
     * @param measure how it stands in time: what kind of number it is and not how large, so that it
     *     finds its place in a series
     */
    @JsonPropertyOrder({"value", "kind", "measure"})
    @AllMembers
    record Suppressed(Measure measure) implements QuantityAnswer {
        @JsonProperty
        public @Nullable BigDecimal value() {
            return null;
        }

        @JsonProperty
        public String kind() {
            return "SUPPRESSED";
        }
    }

    /** Says the number as far as this reader may see it. */
    static QuantityAnswer of(Quantity quantity, View view) {
        return view.isPublic() && FewPersons.areCounted(quantity)
                ? new Suppressed(quantity.measure())
                : stated(quantity, view);
    }

    /** Says the number, in words as far as this reader may see them. */
    static Stated stated(Quantity quantity, View view) {
        Interval bounds = quantity.bounds();
        return new Stated(
                quantity.number().map(QuantityAnswer::plain).orElse(null),
                quantity.kind(),
                plain(bounds.lo()),
                bounds.loOpen(),
                plain(bounds.hi()),
                bounds.hiOpen(),
                quantity.unit(),
                quantity.measure(),
                FewPersons.shown(view, quantity.said()),
                quantity.listOpen(),
                quantity.assertedNone());
    }

    /** 1200000 and not 1.2E6. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }
}

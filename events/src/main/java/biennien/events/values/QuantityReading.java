package biennien.events.values;

import biennien.events.values.Quantity.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as it is read from words: a proposal for whoever compares it with the source.
 *
 * @param kind what the words make of the number
 * @param number the number; for {@link Kind#MAGNITUDE} the lower power of ten; null when there was
 *     something and no number was told ({@link Kind#NOT_REPORTED})
 * @param unit the word it counts in, in small letters; null when none that is known follows
 * @param listOpen whether the phrase ends as a list that goes on ("…", "v.v.")
 * @param assertedNone whether the words say that there was none
 * @param orExactly whether the word before may belong to what stands before it ("149 bài viết trên
 *     3 fanpage": on three pages), so that the number itself is possible too
 * @param from characters of the phrase before what was read
 * @param to characters of the phrase up to its end
 */
public record QuantityReading(
        Kind kind,
        @Nullable BigDecimal number,
        @Nullable String unit,
        boolean listOpen,
        boolean assertedNone,
        boolean orExactly,
        int from,
        int to) {

    /** What the words allow: never less, though they may have been meant closer. */
    public Interval bounds() {
        Interval told =
                new Quantity(
                                kind,
                                number == null ? null : QuantityText.stored(number),
                                unit == null ? "đơn vị" : unit,
                                Measure.FLOW,
                                null,
                                listOpen,
                                assertedNone)
                        .bounds();
        return orExactly ? new Interval(told.lo(), false, told.hi(), told.hiOpen()) : told;
    }

    /** The unit in English, for those that are known. */
    public Optional<String> unitInEnglish() {
        return unit == null ? Optional.empty() : UnitWords.inEnglish(unit);
    }
}

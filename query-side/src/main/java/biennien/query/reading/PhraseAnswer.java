package biennien.query.reading;

import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a phrase tells in numbers: a proposal to be compared with the source.
 *
 * @param said the phrase as offsets count in it: composed (NFC), trimmed, single blanks
 * @param readings in the order of the phrase
 * @param unread what looks like a number and may be read in two ways, or means nothing
 * @param why why nothing was read; null when something was
 */
@AllMembers
record PhraseAnswer(
        String said,
        List<ReadingAnswer> readings,
        List<UnreadAnswer> unread,
        @Nullable String why) {

    /**
     * A number told.
     *
     * @param read the words it was read from
     * @param from characters of the phrase before them
     * @param to characters of the phrase up to their end
     * @param kind how the number relates to the real one, as in a quantity
     * @param value the number; null when there was something and no number was told
     * @param lo the lower end of what the words allow
     * @param loOpen whether {@code lo} itself is left out
     * @param hi the upper end; null when there is none
     * @param hiOpen whether {@code hi} itself is left out; true when there is no upper end
     * @param unit the word it counts in; null when no known one follows
     * @param measure how what is counted so usually stands in time; null when that differs
     * @param listOpen the phrase ends as a list that goes on
     * @param assertedNone the words say that there was none
     * @param orExactly the word before the number may belong to what stands before it, so that the
     *     number itself is possible too
     * @param words the reading in words
     */
    @AllMembers
    record ReadingAnswer(
            String read,
            int from,
            int to,
            Quantity.Kind kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal lo,
            boolean loOpen,
            @Nullable BigDecimal hi,
            boolean hiOpen,
            @Nullable String unit,
            @Nullable Measure measure,
            boolean listOpen,
            boolean assertedNone,
            boolean orExactly,
            InWords words) {}

    /**
     * The reading in words, for whoever is to confirm it.
     *
     * @param vi in Vietnamese
     * @param en in English
     */
    @AllMembers
    record InWords(String vi, String en) {}

    /**
     * What was not read.
     *
     * @param code range, digits-apart, or the code of what a quantity would be refused for
     * @param why in a sentence
     * @param from characters of the phrase before it
     * @param to characters of the phrase up to its end
     */
    @AllMembers
    record UnreadAnswer(String code, String why, int from, int to) {}
}

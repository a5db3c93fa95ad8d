package biennien.command.source;

import biennien.events.values.DocumentNumber;
import biennien.events.values.FoldedText;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;

import java.util.Set;

/**
 * What a document is found by, in the same two ways as when the annals are read ({@code
 * SourceFinder}): titles and aliases by their words, numbers by {@link DocumentNumber#key()}. The
 * words of a number would take 12/QĐ-X for 12/QD-X, and 09/CTr-X and 9/CTr-X for two documents.
 */
sealed interface NameKey {

    record OfWords(FoldedText words) implements NameKey {}

    record OfNumber(String key) implements NameKey {}

    static NameKey of(Name name) {
        return new OfWords(FoldedText.of(name.value()));
    }

    static NameKey of(DocumentNumber number) {
        return new OfNumber(number.key());
    }

    /** Every way in which a text may mean a document. */
    static Set<NameKey> askedBy(String text) {
        var words = new OfWords(FoldedText.of(text));
        try {
            return Set.of(of(new DocumentNumber(text)), words);
        } catch (MalformedValue notANumber) {
            return Set.of(words);
        }
    }
}

package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A short piece of a source, word for word, so that a reader finds the place again. Short by rule:
 * the free text of sources is not kept.
 *
 * @param value NFC, trimmed, single blanks, 1 to 12 words as white space separates them, at most
 *     200 characters on one line; stored as this text
 */
public record Quote(@JsonValue String value) {

    /** The most words a quote may have. */
    public static final int MAX_WORDS = 12;

    /**
     * @throws MalformedValue {@code long-quote} above 12 words or 200 characters; when it is empty
     *     or holds an invisible character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Quote {
        value = Text.words("quote", value, MAX_WORDS, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}

package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an inspection concluded, recommended or was answered, in one sentence. Short by rule: the
 * papers themselves are documents, and a remark only says which point of them is meant. Never about
 * a person.
 *
 * @param value NFC, trimmed, single blanks, 1 to 30 words as white space separates them, at most
 *     240 characters on one line; stored as this text
 */
public record Remark(@JsonValue String value) {

    /** The most words a remark may have. */
    public static final int MAX_WORDS = 30;

    /**
     * @throws MalformedValue {@code long-remark} above 30 words or 240 characters; when it is empty
     *     or holds an invisible character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Remark {
        value = Text.words("remark", value, MAX_WORDS, 240);
    }

    @Override
    public String toString() {
        return value;
    }
}

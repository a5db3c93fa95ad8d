package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why something was corrected, withdrawn, refused or revoked, or what a name was read for, in the
 * words of whoever did it.
 *
 * @param value NFC, trimmed, single blanks, 1 to 300 characters on one line; stored as this text
 */
public record Reason(@JsonValue String value) {

    /**
     * @throws MalformedValue when it is empty, too long or holds an invisible character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Reason {
        value = Text.line("reason", value, 300);
    }

    @Override
    public String toString() {
        return value;
    }
}

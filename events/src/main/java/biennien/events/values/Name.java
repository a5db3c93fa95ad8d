package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a unit, a group, a document or a publisher is called, as printed. Never a person: a person's
 * name is a {@link PersonalText}.
 *
 * @param value NFC, trimmed, single blanks, 1 to 200 characters on one line; stored as this text
 */
public record Name(@JsonValue String value) {

    /**
     * @throws MalformedValue when it is empty, too long or holds an invisible character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Name {
        value = Text.line("name", value, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}

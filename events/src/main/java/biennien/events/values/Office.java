package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An office or a body that said, conferred or received something: "Giám đốc Công an tỉnh". Never a
 * person: officials are recorded by office.
 *
 * @param value NFC, trimmed, single blanks, 1 to 200 characters on one line; stored as this text
 */
public record Office(@JsonValue String value) {

    /**
     * @throws MalformedValue when it is empty, too long or holds an invisible character
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Office {
        value = Text.line("office", value, 200);
    }

    @Override
    public String toString() {
        return value;
    }
}

package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An exemplary title of one subject.
 *
 * @param value {@code exemplary:} and a name of up to 63 small letters, digits and dashes; stored
 *     as this text
 */
public record ExemplaryTitleId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExemplaryTitleId {
        value = StreamName.of("exemplary", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

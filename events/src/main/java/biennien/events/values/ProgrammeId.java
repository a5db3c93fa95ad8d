package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A coordination programme, such as Programme 09 of the police and the Front.
 *
 * @param value {@code programme:} and a name of up to 63 small letters, digits and dashes; stored
 *     as this text
 */
public record ProgrammeId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {
        value = StreamName.of("programme", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One inspection of one unit, from its plan to its closing.
 *
 * @param value {@code inspection:} and a name of up to 63 small letters, digits and dashes; stored
 *     as this text
 */
public record InspectionId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InspectionId {
        value = StreamName.of("inspection", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

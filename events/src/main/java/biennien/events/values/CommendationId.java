package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A commendation, conferred or annulled.
 *
 * @param value {@code commendation:} and a name of up to 63 small letters, digits and dashes;
 *     stored as this text
 */
public record CommendationId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CommendationId {
        value = StreamName.of("commendation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

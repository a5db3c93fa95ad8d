package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One recorded batch of handed-over weapons and the like. Never the person who handed it over.
 *
 * @param value {@code handover:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record HandoverId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HandoverId {
        value = StreamName.of("handover", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

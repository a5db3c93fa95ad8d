package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A model of the movement: a way of keeping security and order that has a name and is carried to
 * other places.
 *
 * @param value {@code model:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record ModelId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModelId {
        value = StreamName.of("model", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

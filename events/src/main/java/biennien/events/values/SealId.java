package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The seal on one year of one unit, or of the whole record.
 *
 * @param value {@code seal:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record SealId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SealId {
        value = StreamName.of("seal", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

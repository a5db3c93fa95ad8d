package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A legal act that changed units: merged, split, renamed, re-levelled, abolished them.
 *
 * @param value {@code reorganisation:} and a name of up to 63 small letters, digits and dashes;
 *     stored as this text
 */
public record ReorganisationId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReorganisationId {
        value = StreamName.of("reorganisation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

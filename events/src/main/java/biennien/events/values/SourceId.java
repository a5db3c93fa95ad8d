package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A document that something is known from.
 *
 * @param value {@code source:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record SourceId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SourceId {
        value = StreamName.of("source", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

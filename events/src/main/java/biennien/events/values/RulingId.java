package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A ruling between claims.
 *
 * @param value {@code ruling:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record RulingId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RulingId {
        value = StreamName.of("ruling", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

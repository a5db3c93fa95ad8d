package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An administrative unit, or an organisation that facts are told about. Ours, given once and never
 * reused: the codes of the statistics office are reused for other units and are only dated
 * attributes.
 *
 * @param value {@code unit:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record UnitId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitId {
        value = StreamName.of("unit", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

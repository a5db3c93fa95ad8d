package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A claim of one source: a number about one unit and period.
 *
 * @param value {@code figure:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record FigureId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FigureId {
        value = StreamName.of("figure", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

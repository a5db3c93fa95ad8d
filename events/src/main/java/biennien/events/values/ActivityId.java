package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Something that was held for the movement: a forum, an outreach session, a broadcast, a festival.
 *
 * @param value {@code activity:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record ActivityId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActivityId {
        value = StreamName.of("activity", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A group of citizens: a self-management group, a mediation group, a fire team and the like.
 *
 * @param value {@code group:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record GroupId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GroupId {
        value = StreamName.of("group", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

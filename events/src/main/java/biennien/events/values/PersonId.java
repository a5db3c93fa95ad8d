package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A person who was commended, known to the record only by this id; the name is a {@link
 * PersonalText}.
 *
 * @param value {@code person:} and a name of up to 63 small letters, digits and dashes; stored as
 *     this text
 */
public record PersonId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        value = StreamName.of("person", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An organisation: one agency, enterprise or school, through all its names.
 *
 * @param value {@code organisation:} and a name of up to 63 small letters, digits and dashes;
 *     stored as this text
 */
public record OrganisationId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {
        value = StreamName.of("organisation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

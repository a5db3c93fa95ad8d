package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One subject's way to being recognised as meeting the security and order standard.
 *
 * @param value {@code certification:} and a name of up to 63 small letters, digits and dashes;
 *     stored as this text
 */
public record CertificationId(@JsonValue String value) {

    /**
     * @throws MalformedValue when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CertificationId {
        value = StreamName.of("certification", value);
    }

    @Override
    public String toString() {
        return value;
    }
}

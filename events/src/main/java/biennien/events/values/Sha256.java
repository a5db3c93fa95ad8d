package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * The SHA-256 of an archived file, so that anyone who has the file can tell that it is the one
 * meant.
 *
 * @param value 64 small hexadecimal digits; stored as this text
 */
public record Sha256(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws MalformedValue {@code malformed-sha-256} when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Sha256 {
        value = Text.exactly("sha-256", value, FORM, "64 hexadecimal digits in small letters");
    }

    @Override
    public String toString() {
        return value;
    }
}

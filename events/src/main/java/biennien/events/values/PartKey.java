package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * What one part of a fact is called within it, such as {@code c1} for the first point of a
 * conclusion: so that what comes later can say which part it is about.
 *
 * @param value 1 to 20 small letters, digits or dashes, no dash in front; stored as this text
 */
public record PartKey(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,19}");

    /**
     * @throws MalformedValue {@code malformed-key} when the text is not of that form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartKey {
        value =
                Text.exactly(
                        "key", value, FORM, "1 to 20 small letters, digits or dashes, such as c1");
    }

    @Override
    public String toString() {
        return value;
    }
}

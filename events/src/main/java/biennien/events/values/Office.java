package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.regex.Pattern;

/**
 * An office or a body that said, conferred or received something: "Giám đốc Công an tỉnh". Never a
 * person: officials are recorded by office. What cannot be told apart by rule is left to whoever
 * records it; a text that opens with a rank or a form of address, as a person's name in print does,
 * is refused.
 *
 * @param value NFC, trimmed, single blanks, 1 to 200 characters on one line; stored as this text
 */
public record Office(@JsonValue String value) {
    // "Bà Rịa" is a place.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:đồng chí|đ/c|ông|bà(?! rịa)"
                            + "|(?:thiếu|trung|thượng|đại) (?:úy|uý|tá|tướng)) ",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * @throws MalformedValue when it is empty, too long, holds an invisible character, or ({@code
     *     person-as-office}) opens as the name of a person does
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Office {
        value = Text.line("office", value, 200);
        if (ADDRESS.matcher(value).lookingAt()) {
            throw new MalformedValue(
                    "person-as-office",
                    "Officials are recorded by office only: write \"Giám đốc Công an tỉnh\","
                            + " without rank, form of address or name.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

package biennien.events.figure;

import biennien.events.values.MalformedValue;
import biennien.events.values.Name;

import java.util.regex.Pattern;

/**
 * What kind of thing a figure counts: a weapon type, a group type, a named model.
 *
 * @param type the family of the code, such as {@code weapon-type}
 * @param code a code of the glossary ({@code homemade-gun}), {@code all}, or the printed name of a
 *     model; never a person
 */
public record Subject(String type, String code) {

    public static final String ALL = "all";
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{1,39}");

    public Subject {
        if (!TYPE.matcher(type).matches()) {
            throw new MalformedValue(
                    "subject-type",
                    "A subject type is a lower-case word such as 'weapon-type', not '"
                            + type
                            + "'.");
        }
        code = visible(code);
    }

    private static String visible(String code) {
        String line;
        try {
            line = new Name(code).value();
        } catch (MalformedValue invisible) {
            throw malformed();
        }
        if (line.length() > 120) {
            throw malformed();
        }
        return line;
    }

    private static MalformedValue malformed() {
        return new MalformedValue(
                "subject-code",
                "A subject has 1 to 120 visible characters on one line, such as 'homemade-gun'.");
    }
}

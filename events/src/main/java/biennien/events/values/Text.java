package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules that every text of the record obeys, whatever it says. */
final class Text {
    // Blanks of any width; tabs and line ends are control characters and are refused, not folded.
    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}+");

    private Text() {}

    /** A value that must be there. */
    static <T> T required(String what, @Nullable T value) {
        if (value == null) {
            throw new MalformedValue("missing-" + code(what), "The " + what + " is missing.");
        }
        return value;
    }

    /**
     * One line of words: NFC, trimmed, single blanks, no invisible characters.
     *
     * @param what the name of the field in plain words; part of the code of every refusal
     * @param max the most characters (code points) allowed
     */
    static String line(String what, @Nullable String raw, int max) {
        String given = required(what, raw);
        boolean blanks = given.isEmpty();
        boolean ascii = true;
        int before = ' ';
        for (int i = 0; i < given.length(); ) {
            int c = given.codePointAt(i);
            refuseInvisible(what, c);
            boolean blank = Character.getType(c) == Character.SPACE_SEPARATOR;
            blanks |= blank && (c != ' ' || before == ' ');
            ascii &= c < 0x80;
            before = blank ? ' ' : c;
            i += Character.charCount(c);
        }
        // Every stored text passes here again on every replay: nothing is copied without need.
        String text = ascii ? given : Normalizer.normalize(given, Normalizer.Form.NFC);
        if (blanks || before == ' ') {
            text = BLANKS.matcher(text).replaceAll(" ").strip();
        }
        if (text.isEmpty()) {
            throw new MalformedValue(
                    "empty-" + code(what),
                    "The " + what + " is empty. Leave the field out when nothing was recorded.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new MalformedValue(
                    "long-" + code(what),
                    "The "
                            + what
                            + " has "
                            + length
                            + " characters; at most "
                            + max
                            + " are kept. Shorten it.");
        }
        return text;
    }

    /** A line of at most so many words, as white space separates them. */
    static String words(String what, @Nullable String raw, int maxWords, int max) {
        String text = line(what, raw, max);
        long words = text.chars().filter(c -> c == ' ').count() + 1;
        if (words > maxWords) {
            throw new MalformedValue(
                    "long-" + code(what),
                    "The "
                            + what
                            + " has "
                            + words
                            + " words; at most "
                            + maxWords
                            + " are kept. Choose the few that carry the fact.");
        }
        return text;
    }

    /** A text whose exact form is fixed, such as an id or a hash. */
    static String exactly(String what, @Nullable String raw, Pattern form, String formInWords) {
        String text = required(what, raw);
        if (!form.matcher(text).matches()) {
            throw new MalformedValue(
                    "malformed-" + code(what),
                    "The " + what + " must be " + formInWords + ", not \"" + shown(text) + "\".");
        }
        return text;
    }

    /** What was given, short enough and harmless enough to be repeated in a message. */
    static String shown(String raw) {
        StringBuilder s = new StringBuilder();
        raw.codePoints().limit(60).forEach(c -> s.appendCodePoint(invisible(c) ? '\uFFFD' : c));
        return raw.codePointCount(0, raw.length()) > 60 ? s.append('…').toString() : s.toString();
    }

    private static void refuseInvisible(String what, int c) {
        if (invisible(c)) {
            throw new MalformedValue(
                    "invisible-character-in-" + code(what),
                    String.format(
                            Locale.ROOT,
                            "The %s contains the character U+%04X, which cannot be seen or is not"
                                    + " text. Remove it.",
                            what,
                            c));
        }
    }

    private static boolean invisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }

    private static String code(String what) {
        return what.replace(' ', '-');
    }
}

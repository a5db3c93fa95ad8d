package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules that every text of the record obeys, whatever it says. */
final class Text {
    // Blanks of any width; tabs and line ends are control characters and are refused, not folded.
    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}+");

    /** By character: what Vietnamese is written in, see {@link #plain}. */
    private static final boolean[] PLAIN = new boolean[0x1F00];

    static {
        for (int c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = plain(c);
        }
    }

    private Text() {}

    /** Whether it can be seen, or is the common blank, and composes with no other such one. */
    static boolean plain(int c) {
        return (c < 0x300 || (c >= 0x1EA0 && c <= 0x1EF9))
                && !invisible(c)
                && (c == ' ' || Character.getType(c) != Character.SPACE_SEPARATOR);
    }

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
        String text = isTidy(given) ? given : tidied(what, given);
        if (text.isEmpty()) {
            throw new MalformedValue(
                    "empty-" + code(what),
                    "The " + what + " is empty. Leave the field out when nothing was recorded.");
        }
        int length = text.length() <= max ? max : text.codePointCount(0, text.length());
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

    /** Whether nothing is to be done. Every stored text is asked again on every replay. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c] || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ';
    }

    private static String tidied(String what, String given) {
        given.codePoints().forEach(c -> refuseInvisible(what, c));
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    /** A line of at most so many words, as white space separates them. */
    static String words(String what, @Nullable String raw, int maxWords, int max) {
        String text = line(what, raw, max);
        int words = 1;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            words++;
        }
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

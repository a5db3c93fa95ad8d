package biennien.events.values;

import org.jspecify.annotations.Nullable;

/**
 * The common form of our ids. The kind is part of the text everywhere, also on the wire and as the
 * name of the event stream, since streams of all kinds share one table.
 */
final class StreamName {
    private static final int MAX_NAME = 63;

    private StreamName() {}

    static String of(String kind, @Nullable String raw) {
        String text = Text.required(kind + " id", raw);
        if (!text.startsWith(kind)
                || text.indexOf(':') != kind.length()
                || !isName(text, kind.length() + 1)) {
            throw new MalformedValue(
                    "malformed-" + kind + "-id",
                    "The "
                            + kind
                            + " id must be \""
                            + kind
                            + ":\" and then 1 to 63 small letters, digits or dashes, not \""
                            + Text.shown(text)
                            + "\".");
        }
        return text;
    }

    /** Read for every id of every event on every replay. */
    private static boolean isName(String text, int from) {
        int length = text.length() - from;
        if (length < 1 || length > MAX_NAME || text.charAt(from) == '-') {
            return false;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return true;
    }
}

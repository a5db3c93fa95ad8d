package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * The common form of our ids. The kind is part of the text everywhere, also on the wire and as the
 * name of the event stream, since streams of all kinds share one table.
 */
final class StreamName {
    private static final Pattern NAME = Pattern.compile("[0-9a-z][0-9a-z-]{0,62}");

    private StreamName() {}

    static String of(String kind, @Nullable String raw) {
        String text = Text.required(kind + " id", raw);
        if (!text.startsWith(kind + ":")
                || !NAME.matcher(text.substring(kind.length() + 1)).matches()) {
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
}

package biennien.ledger.text;

/** The string form of RFC 8785, section 3.2.2.2: what must be escaped is, and nothing else. */
public final class JsonText {

    private JsonText() {}

    /** Appends a text with its quotes. */
    public static void append(Utf8 json, String text) {
        json.add('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                append(json, c);
            } else if (Character.isSurrogate(c)) {
                json.addCodePoint(pair(text, i));
                i++;
            } else {
                json.addCodePoint(c);
            }
        }
        json.add('"');
    }

    /**
     * Appends a text that is already UTF-8, with its quotes. It has no escapes, and is taken as it
     * is from 0x80 on.
     */
    public static void append(Utf8 json, byte[] utf8, int from, int to) {
        json.add('"');
        int copied = from;
        for (int i = from; i < to; i++) {
            byte c = utf8[i];
            if (c >= 0 && c < 0x20 || c == '"' || c == '\\') {
                json.add(utf8, copied, i);
                append(json, (char) c);
                copied = i + 1;
            }
        }
        json.add(utf8, copied, to);
        json.add('"');
    }

    private static void append(Utf8 json, char c) {
        if (c >= 0x20 && c != '"' && c != '\\') {
            json.add(c);
            return;
        }
        json.add('\\');
        switch (c) {
            case '"', '\\' -> json.add(c);
            case '\b' -> json.add('b');
            case '\t' -> json.add('t');
            case '\n' -> json.add('n');
            case '\f' -> json.add('f');
            case '\r' -> json.add('r');
            default -> {
                json.addAscii("u00");
                json.addHex(c);
            }
        }
    }

    private static int pair(String text, int high) {
        int codePoint = text.codePointAt(high);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
            throw new IllegalArgumentException(
                    "A lone surrogate at " + high + " has no UTF-8 form.");
        }
        return codePoint;
    }
}

package biennien.ledger;

import java.util.HexFormat;

/** The string form of RFC 8785, section 3.2.2.2: what must be escaped is, and nothing else. */
final class JsonText {

    private JsonText() {}

    static void appendString(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else if (Character.isSurrogate(c)) {
                        i = appendPair(json, text, i);
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static int appendPair(StringBuilder json, String text, int high) {
        int codePoint = text.codePointAt(high);
        if (!Character.isSupplementaryCodePoint(codePoint)) {
            throw new IllegalArgumentException(
                    "A lone surrogate at " + high + " has no UTF-8 form.");
        }
        json.appendCodePoint(codePoint);
        return high + 1;
    }
}

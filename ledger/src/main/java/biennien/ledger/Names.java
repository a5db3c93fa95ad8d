package biennien.ledger;

import biennien.ledger.text.Strict;

import java.util.HexFormat;

/** The names of keys and the form {@code name+id+base64} (C2SP signed-note). */
final class Names {

    private static final int NEXT_LINE = 0x85;

    /** Longer than any key that is in use, ML-DSA-44 included. */
    private static final int LONGEST_KEY = 8_192;

    private Names() {}

    /** Not empty, no Unicode space, no plus sign, no control character. */
    static void check(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("The name of a key is empty.");
        }
        Strict.bytes(name);
        name.codePoints()
                .filter(
                        c ->
                                c == '+'
                                        || c == NEXT_LINE
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.isISOControl(c))
                .findFirst()
                .ifPresent(
                        c -> {
                            throw new IllegalArgumentException(
                                    "The name of a key has no U+%04X in it: %s."
                                            .formatted(c, Strict.shown(name)));
                        });
    }

    /** Split at the first two plus signs; the base64 may have more of them. */
    static String[] parts(String key, String what) {
        String[] parts = key.split("\\+", 3);
        if (parts.length < 3 || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "%s is name+id+base64, not %s.".formatted(what, Strict.shown(key)));
        }
        return parts;
    }

    /** Eight hexadecimal digits; as in Go, of either case. */
    static int id(String hex) {
        if (hex.length() != 8 || !hex.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException(
                    "The id of a key has eight hexadecimal digits, not %s."
                            .formatted(Strict.shown(hex)));
        }
        return (int) Long.parseLong(hex, 16);
    }

    static String encoded(String name, int id, int type, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = (byte) type;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+" + Strict.base64(typed);
    }
}

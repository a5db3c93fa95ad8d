package biennien.ledger.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Base64;

/** Numbers, hashes and texts in their one form; anything else is refused with its reason. */
public final class Strict {

    private static final int LONGEST_SHOWN = 80;

    private Strict() {}

    /**
     * A decimal number from 0 on, without sign, blanks and leading zeros.
     *
     * @param what named in the refusal
     */
    public static long decimal(String text, String what) {
        if (text.isEmpty() || text.length() > 19) {
            throw new IllegalArgumentException(
                    "%s is a decimal number of 1 to 19 digits, not %s."
                            .formatted(what, shown(text)));
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new IllegalArgumentException(
                        "%s is a decimal number, not %s.".formatted(what, shown(text)));
            }
            number = 10 * number + (c - '0');
        }
        if (number < 0) {
            throw new IllegalArgumentException("%s is more than 2^63-1: %s.".formatted(what, text));
        }
        if (text.charAt(0) == '0' && text.length() > 1) {
            throw new IllegalArgumentException(
                    "%s has no leading zero: %s.".formatted(what, shown(text)));
        }
        return number;
    }

    /** RFC 4648, section 4, with its padding and with nothing but zero bits in it. */
    public static byte[] base64(String text, String what) {
        byte[] ascii = text.getBytes(ISO_8859_1);
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(ascii);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s is not base64 (%s): %s.".formatted(what, e.getMessage(), shown(text)), e);
        }
        // The decoder takes missing padding and stray bits; then the text is not what is written.
        if (!Arrays.equals(Base64.getEncoder().encode(bytes), ascii)
                || ascii.length != text.length()) {
            throw new IllegalArgumentException(
                    "%s is not base64 in its one form, with padding: %s."
                            .formatted(what, shown(text)));
        }
        return bytes;
    }

    /** The base64 of a SHA-256 hash. */
    public static byte[] hash(String text, String what) {
        byte[] hash = base64(text, what);
        if (hash.length != 32) {
            throw new IllegalArgumentException(
                    "%s is a hash of 32 bytes, not of %d.".formatted(what, hash.length));
        }
        return hash;
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The text of these bytes, which must be UTF-8. */
    public static String utf8(byte[] bytes, String what) {
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(what + " is not UTF-8.", e);
        }
    }

    /** A text that has a UTF-8 form, as those bytes. */
    public static byte[] bytes(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw new IllegalArgumentException(
                            "A lone surrogate at " + i + " has no UTF-8 form.");
                }
                i++;
            }
        }
        return text.getBytes(UTF_8);
    }

    /** Why something was refused, as its exception says it. */
    public static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    /** A text as a message may show it: in quotes, cut when long, no control characters. */
    public static String shown(String text) {
        String start =
                text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        StringBuilder shown = new StringBuilder(start.length() + 2).append('"');
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            shown.append(Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return shown.append('"').toString();
    }
}

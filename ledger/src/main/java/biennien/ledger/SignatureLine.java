package biennien.ledger;

import biennien.ledger.text.Strict;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature under a note: {@code — name base64(keyId || signature)} (C2SP signed-note).
 *
 * @param name of the key
 * @param keyId of the key
 * @param signature what stands behind the id; its form depends on the type of the key
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
public record SignatureLine(String name, int keyId, byte[] signature) {

    private static final String DASH = "— ";

    public SignatureLine {
        Names.check(name);
        if (signature.length == 0) {
            throw new IllegalArgumentException(
                    "The signature of %s is empty.".formatted(Strict.shown(name)));
        }
    }

    /**
     * Reads one line, without its line feed.
     *
     * @throws IllegalArgumentException that says why it is no signature line
     */
    public static SignatureLine parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new IllegalArgumentException(
                    "A signature line is \"— name base64\", not %s.".formatted(Strict.shown(line)));
        }
        String name = line.substring(DASH.length(), space);
        byte[] bytes =
                Strict.base64(line.substring(space + 1), "The signature of " + Strict.shown(name));
        if (bytes.length <= Integer.BYTES) {
            throw new IllegalArgumentException(
                    "The signature of %s has only %d bytes."
                            .formatted(Strict.shown(name), bytes.length));
        }
        return new SignatureLine(
                name,
                ByteBuffer.wrap(bytes).getInt(),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }

    /** The line without its line feed. */
    public String encoded() {
        byte[] bytes =
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array();
        return DASH + name + " " + Strict.base64(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignatureLine that
                && that.keyId == keyId
                && that.name.equals(name)
                && Arrays.equals(that.signature, signature);
    }

    @Override
    public int hashCode() {
        return 31 * keyId + Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return encoded();
    }
}

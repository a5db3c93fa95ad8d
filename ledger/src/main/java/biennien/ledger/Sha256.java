package biennien.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A SHA-256 that is used again and again, and the two hashes of RFC 6962, section 2.1, made with
 * it. Not safe for use by several threads.
 */
final class Sha256 {

    static final int BYTES = 32;

    private static final MessageDigest UNUSED = platform();

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final MessageDigest digest = fresh();
    private final byte[] node = new byte[1 + 2 * BYTES];

    Sha256() {
        node[0] = NODE;
    }

    /** A new one. To copy one that is never used is quicker than to ask the platform. */
    static MessageDigest fresh() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The platform's SHA-256 can't be copied.", e);
        }
    }

    private static MessageDigest platform() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    MessageDigest digest() {
        return digest;
    }

    /** MTH({d(0)}) = SHA-256(0x00 || d(0)). RFC 6962, section 2.1. */
    byte[] leaf(byte[] entry) {
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /**
     * The same, of an entry that stands in an array behind a byte which is zero already.
     *
     * @param length of the entry, without that byte
     */
    void leafBehindZero(byte[] zeroAndEntry, int length, byte[] into) {
        of(zeroAndEntry, 1 + length, into);
    }

    /** Of the bytes that an array begins with. */
    void of(byte[] bytes, int length, byte[] into) {
        digest.update(bytes, 0, length);
        finish(into, 0);
    }

    /** SHA-256(0x01 || left || right). RFC 6962, section 2.1. */
    byte[] node(byte[] left, byte[] right) {
        byte[] hash = new byte[BYTES];
        node(left, 0, right, 0, hash, 0);
        return hash;
    }

    /** The same, from places in arrays to a place in an array, which may be one of the two. */
    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] into, int intoAt) {
        System.arraycopy(left, leftAt, node, 1, BYTES);
        System.arraycopy(right, rightAt, node, 1 + BYTES, BYTES);
        digest.update(node, 0, node.length);
        finish(into, intoAt);
    }

    /**
     * The root over hashes that stand one after the other, their number a power of two.
     *
     * @param hashes left as they are
     */
    byte[] perfect(byte[] hashes, int from, int count) {
        byte[] row = Arrays.copyOfRange(hashes, from * BYTES, (from + count) * BYTES);
        for (int left = count; left > 1; left /= 2) {
            for (int i = 0; i < left; i += 2) {
                node(row, i * BYTES, row, (i + 1) * BYTES, row, i / 2 * BYTES);
            }
        }
        return left(row);
    }

    private static byte[] left(byte[] row) {
        return row.length == BYTES ? row : Arrays.copyOf(row, BYTES);
    }

    private void finish(byte[] into, int at) {
        try {
            digest.digest(into, at, BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes.", e);
        }
    }
}

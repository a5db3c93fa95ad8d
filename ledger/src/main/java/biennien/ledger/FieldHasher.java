package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.text.JsonReader;
import biennien.ledger.text.JsonText;
import biennien.ledger.text.Strict;
import biennien.ledger.text.Utf8;

import java.util.Arrays;

/**
 * Makes the tree of {@link FieldTree} of bytes alone: thousands of payloads a second are hashed
 * beside the appends. Not safe for use by several threads.
 */
final class FieldHasher implements JsonReader.Scalars {

    /** RFC 2104, section 2: the block length of SHA-256, and what pads the key for each pass. */
    private static final int BLOCK = 64;

    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    /** Up to here moving single fields to their places is the quickest. */
    private static final int FEW = 64;

    private static final byte[] BEFORE_POINTER = "\0{\"p\":".getBytes(UTF_8);
    private static final byte[] BEFORE_SALT = ",\"s\":\"".getBytes(UTF_8);
    private static final byte[] BEFORE_VALUE = "\",\"v\":".getBytes(UTF_8);

    private final Sha256 sha256;

    /** Pointers and values, each pointer followed by its value. */
    private final Utf8 fields = new Utf8(1_024);

    /** Where they end: of each field first the pointer, then the value. */
    private int[] ends = new int[64];

    private int count;
    private final Utf8 entry = new Utf8(256);

    /**
     * The two passes of HMAC, each with its padded key in front. To hash that block once more is
     * quicker than to copy a digest that has taken it in.
     */
    private final Utf8 inner = new Utf8(2 * BLOCK);

    private final Utf8 outer = new Utf8(2 * BLOCK);
    private final byte[] hash = new byte[Sha256.BYTES];

    FieldHasher(Sha256 sha256) {
        this.sha256 = sha256;
    }

    @Override
    public void scalar(Utf8 pointer, byte[] json, int from, int to) {
        add(pointer.array(), 0, pointer.length(), json, from, to);
    }

    void add(FieldTree.Field field) {
        byte[] pointer = Strict.bytes(field.pointer());
        byte[] value = field.value().getBytes(UTF_8);
        add(pointer, 0, pointer.length, value, 0, value.length);
    }

    private void add(byte[] pointer, int from, int to, byte[] value, int valueFrom, int valueTo) {
        if (2 * count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        fields.add(pointer, from, to);
        ends[2 * count] = fields.length();
        fields.add(value, valueFrom, valueTo);
        ends[2 * count + 1] = fields.length();
        count++;
    }

    /** The root over all fields added, in the order of their pointers. */
    byte[] root(byte[] salt) {
        TreeHash tree = new TreeHash(sha256, (level, index, hashes, at) -> {});
        key(salt);
        int[] order = order();
        for (int i = 0; i < count; i++) {
            if (i > 0 && compare(order[i - 1], order[i]) == 0) {
                throw new IllegalArgumentException("Two fields at " + pointer(order[i]));
            }
            writeEntry(order[i]);
            sha256.leafBehindZero(entry.array(), entry.length() - 1, hash);
            tree.add(hash);
        }
        return tree.root();
    }

    /** The entry of the only field added. */
    byte[] entry(byte[] salt) {
        key(salt);
        writeEntry(0);
        return Arrays.copyOfRange(entry.array(), 1, entry.length());
    }

    /** Behind a zero, as RFC 6962 wants it before a leaf. */
    private void writeEntry(int field) {
        int start = start(field);
        int middle = ends[2 * field];
        salt(start, middle);
        entry.cut(0);
        entry.add(BEFORE_POINTER);
        JsonText.append(entry, fields.array(), start, middle);
        entry.add(BEFORE_SALT);
        entry.addHex(hash);
        entry.add(BEFORE_VALUE);
        entry.add(fields.array(), middle, ends[2 * field + 1]);
        entry.add('}');
    }

    /** The two keys of HMAC. RFC 2104, section 2. */
    private void key(byte[] salt) {
        byte[] key = salt.length > BLOCK ? MerkleTree.sha256().digest(salt) : salt;
        pass(inner, key, INNER);
        pass(outer, key, OUTER);
    }

    private static void pass(Utf8 pass, byte[] key, byte pad) {
        pass.cut(0);
        for (int i = 0; i < BLOCK; i++) {
            pass.add((i < key.length ? key[i] : 0) ^ pad);
        }
    }

    /** HMAC-SHA256(salt, pointer): H(K ^ opad, H(K ^ ipad, text)). RFC 2104, section 2. */
    private void salt(int start, int end) {
        inner.cut(BLOCK);
        inner.add(fields.array(), start, end);
        sha256.of(inner.array(), inner.length(), hash);
        outer.cut(BLOCK);
        outer.add(hash);
        sha256.of(outer.array(), outer.length(), hash);
    }

    private int start(int field) {
        return field == 0 ? 0 : ends[2 * field - 1];
    }

    private String pointer(int field) {
        int start = start(field);
        return new String(fields.array(), start, ends[2 * field] - start, UTF_8);
    }

    /** The fields by their pointers. Canonical payloads come nearly so. */
    private int[] order() {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        if (count <= FEW) {
            for (int i = 1; i < count; i++) {
                int moving = order[i];
                int at = i;
                while (at > 0 && compare(order[at - 1], moving) > 0) {
                    order[at] = order[at - 1];
                    at--;
                }
                order[at] = moving;
            }
            return order;
        }
        return Arrays.stream(order).boxed().sorted(this::compare).mapToInt(i -> i).toArray();
    }

    /**
     * By UTF-16 code units, as RFC 8785 orders keys. UTF-8 has the same order but for one thing:
     * what UTF-16 writes with surrogates comes before U+E000 to U+FFFF there.
     */
    private int compare(int one, int other) {
        byte[] bytes = fields.array();
        int oneFrom = start(one);
        int otherFrom = start(other);
        int different =
                Arrays.mismatch(bytes, oneFrom, ends[2 * one], bytes, otherFrom, ends[2 * other]);
        if (different < 0) {
            return 0;
        }
        int oneLeft = ends[2 * one] - oneFrom - different;
        int otherLeft = ends[2 * other] - otherFrom - different;
        if (oneLeft == 0 || otherLeft == 0) {
            return oneLeft - otherLeft;
        }
        return utf16(bytes[oneFrom + different]) - utf16(bytes[otherFrom + different]);
    }

    /** A byte of UTF-8, its place among others moved to where UTF-16 has it. */
    private static int utf16(byte utf8) {
        int b = utf8 & 0xff;
        return b >= 0xf0 ? b - 2 : b >= 0xee ? b + 7 : b;
    }
}

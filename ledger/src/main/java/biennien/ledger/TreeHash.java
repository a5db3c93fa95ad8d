package biennien.ledger;

import java.util.Arrays;

/**
 * The root of a tree that only grows, kept in one hash per set bit of its size.
 *
 * <p>The hashes are the roots of the perfect subtrees that the size splits into, largest first: a
 * tree of 6 leaves keeps MTH(D[0:4]) and MTH(D[4:6]). Adding costs one leaf and, on average, one
 * node; asking for the root costs at most 62 nodes. Not safe for use by several threads.
 */
public final class TreeHash {

    /** What takes the root of each perfect subtree, as soon as it is known. */
    interface Subtrees {

        /**
         * MTH(D[index &lt;&lt; level : (index + 1) &lt;&lt; level]).
         *
         * @param hashes where its 32 bytes are, not to be kept
         */
        void known(int level, long index, byte[] hashes, int at);
    }

    private static final Subtrees NOBODY = (level, index, hashes, at) -> {};

    private final Sha256 sha256;
    private final Subtrees listener;
    private byte[] subtrees = new byte[8 * Sha256.BYTES];
    private int count;
    private long size;

    public TreeHash() {
        this(new Sha256(), NOBODY);
    }

    TreeHash(Sha256 sha256, Subtrees listener) {
        this.sha256 = sha256;
        this.listener = listener;
    }

    /** The number of leaves added so far. */
    public long size() {
        return size;
    }

    /** Adds the next leaf by its hash ({@link MerkleTree#leafHash}). */
    public void add(byte[] leafHash) {
        if (leafHash.length != Sha256.BYTES) {
            throw new IllegalArgumentException(
                    "A leaf hash has 32 bytes, not %d.".formatted(leafHash.length));
        }
        push(leafHash, 0);
        listener.known(0, size, leafHash, 0);
        // Each trailing one bit of the old size is a perfect subtree that now has its right half.
        int level = 0;
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            int right = (count - 1) * Sha256.BYTES;
            int left = right - Sha256.BYTES;
            sha256.node(subtrees, left, subtrees, right, subtrees, left);
            count--;
            level++;
            listener.known(level, size >>> level, subtrees, left);
        }
        size++;
    }

    /** MTH(D[0:size]): the subtrees folded from the right. RFC 6962, section 2.1. */
    public byte[] root() {
        if (count == 0) {
            return MerkleTree.emptyRoot();
        }
        int last = (count - 1) * Sha256.BYTES;
        byte[] hash = Arrays.copyOfRange(subtrees, last, last + Sha256.BYTES);
        for (int i = count - 2; i >= 0; i--) {
            sha256.node(subtrees, i * Sha256.BYTES, hash, 0, hash, 0);
        }
        return hash;
    }

    /** Adds a perfect subtree of 2^level leaves; all added so far are at least as large. */
    void addSubtree(int level, byte[] root) {
        push(root, 0);
        size += 1L << level;
    }

    /** As if nothing had been added. */
    void clear() {
        count = 0;
        size = 0;
    }

    private void push(byte[] hash, int at) {
        int end = count * Sha256.BYTES;
        if (end == subtrees.length) {
            subtrees = Arrays.copyOf(subtrees, 2 * end);
        }
        System.arraycopy(hash, at, subtrees, end, Sha256.BYTES);
        count++;
    }
}

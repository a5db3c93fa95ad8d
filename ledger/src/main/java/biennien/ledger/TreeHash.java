package biennien.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The root of a tree that only grows, kept in one hash per set bit of its size.
 *
 * <p>The hashes are the roots of the perfect subtrees that the size splits into, largest first: a
 * tree of 6 leaves keeps MTH(D[0:4]) and MTH(D[4:6]). Adding costs one leaf and, on average, one
 * node; asking for the root costs at most 62 nodes. Not safe for use by several threads.
 */
public final class TreeHash {

    private final List<byte[]> subtrees = new ArrayList<>();
    private long size;

    /** The number of leaves added so far. */
    public long size() {
        return size;
    }

    /** Adds the next leaf by its hash ({@link MerkleTree#leafHash}). */
    public void add(byte[] leafHash) {
        byte[] hash = leafHash.clone();
        // Each trailing one bit of the old size is a perfect subtree that now has its right half.
        for (long bits = size; (bits & 1) == 1; bits >>>= 1) {
            hash = MerkleTree.nodeHash(subtrees.remove(subtrees.size() - 1), hash);
        }
        subtrees.add(hash);
        size++;
    }

    /** MTH(D[0:size]): the subtrees folded from the right. RFC 6962, section 2.1. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return MerkleTree.emptyRoot();
        }
        byte[] hash = subtrees.get(subtrees.size() - 1).clone();
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = MerkleTree.nodeHash(subtrees.get(i), hash);
        }
        return hash;
    }
}

package biennien.ledger;

import java.security.MessageDigest;
import java.util.List;

/** The hashing of RFC 6962, section 2.1, with SHA-256. */
public final class MerkleTree {

    private MerkleTree() {}

    /** MTH({}) = SHA-256(). RFC 6962, section 2.1. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    /** MTH({d(0)}) = SHA-256(0x00 || d(0)). RFC 6962, section 2.1. */
    public static byte[] leafHash(byte[] entry) {
        return new Sha256().leaf(entry);
    }

    /** SHA-256(0x01 || left || right). RFC 6962, section 2.1. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        return new Sha256().node(left, right);
    }

    /**
     * MTH(D[n]) of entries that are already leaf hashes: the left side takes k of them, k being the
     * largest power of two smaller than n. RFC 6962, section 2.1.
     */
    public static byte[] root(List<byte[]> leafHashes) {
        return root(leafHashes, new Sha256());
    }

    private static byte[] root(List<byte[]> leafHashes, Sha256 sha256) {
        int size = leafHashes.size();
        if (size == 0) {
            return emptyRoot();
        }
        if (size == 1) {
            return leafHashes.get(0).clone();
        }
        int k = Integer.highestOneBit(size - 1);
        return sha256.node(
                root(leafHashes.subList(0, k), sha256), root(leafHashes.subList(k, size), sha256));
    }

    static MessageDigest sha256() {
        return Sha256.fresh();
    }
}

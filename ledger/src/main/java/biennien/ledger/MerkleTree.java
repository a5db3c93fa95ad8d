package biennien.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashing of RFC 6962, section 2.1, with SHA-256. */
public final class MerkleTree {

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private MerkleTree() {}

    /** MTH({}) = SHA-256(). RFC 6962, section 2.1. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    /** MTH({d(0)}) = SHA-256(0x00 || d(0)). RFC 6962, section 2.1. */
    public static byte[] leafHash(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** SHA-256(0x01 || left || right). RFC 6962, section 2.1. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /**
     * MTH(D[n]) of entries that are already leaf hashes: the left side takes k of them, k being the
     * largest power of two smaller than n. RFC 6962, section 2.1.
     */
    public static byte[] root(List<byte[]> leafHashes) {
        int size = leafHashes.size();
        if (size == 0) {
            return emptyRoot();
        }
        if (size == 1) {
            return leafHashes.get(0).clone();
        }
        int k = Integer.highestOneBit(size - 1);
        return nodeHash(root(leafHashes.subList(0, k)), root(leafHashes.subList(k, size)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}

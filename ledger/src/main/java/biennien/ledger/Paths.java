package biennien.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The way from the root down to a subtree, and what is passed on it: what the two kinds of proofs
 * of RFC 6962, sections 2.1.1 and 2.1.2, are made of.
 */
final class Paths {

    /** A tree of at most 2^63-1 leaves has at most 63 levels above its leaves. */
    static final int LONGEST = 63;

    private final Hashes hashes;
    private final Sha256 sha256 = new Sha256();
    private final List<byte[]> passed = new ArrayList<>();
    private long start;
    private long stop;

    private Paths(long size, Hashes hashes) {
        this.hashes = hashes;
        this.stop = size;
    }

    /** PATH(m, D[n]), RFC 6962, section 2.1.1: down to the leaf m itself. */
    static List<byte[]> inclusion(long index, long size, Hashes hashes) throws IOException {
        Paths path = new Paths(size, hashes);
        while (path.stop - path.start > 1) {
            path.step(index);
        }
        return path.upwards();
    }

    /**
     * PROOF(m, D[n]), RFC 6962, section 2.1.2: down to the subtree that ends where the old tree
     * ends. Its own root is told when it is not the whole old tree, which the verifier has.
     */
    static List<byte[]> consistency(long oldSize, long newSize, Hashes hashes) throws IOException {
        Paths path = new Paths(newSize, hashes);
        while (path.stop != oldSize) {
            path.step(oldSize - 1);
        }
        if (path.start > 0) {
            path.passed.add(path.root(path.start, path.stop));
        }
        return path.upwards();
    }

    /** Takes the side in which the leaf is, and keeps the root of the other. */
    private void step(long leaf) throws IOException {
        long middle = start + split(stop - start);
        if (leaf < middle) {
            passed.add(root(middle, stop));
            stop = middle;
        } else {
            passed.add(root(start, middle));
            start = middle;
        }
    }

    private List<byte[]> upwards() {
        Collections.reverse(passed);
        return passed;
    }

    /** The largest power of two smaller than n. RFC 6962, section 2.1. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }

    /** MTH(D[from:to]) of a subtree as the splits make it: its start is a multiple of its width. */
    private byte[] root(long from, long to) throws IOException {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return hashes.at(level, from >>> level);
        }
        long middle = from + split(width);
        return sha256.node(root(from, middle), root(middle, to));
    }
}

package biennien.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree of leaves that all differ, with the root of each whole subtree. */
final class Trees implements Hashes {

    private final List<List<byte[]>> levels = new ArrayList<>();
    private final long size;

    Trees(int size) {
        this.size = size;
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(leafHash(i));
        }
        levels.add(leaves);
        while (levels.get(levels.size() - 1).size() > 1) {
            List<byte[]> below = levels.get(levels.size() - 1);
            List<byte[]> level = new ArrayList<>();
            for (int i = 0; i + 1 < below.size(); i += 2) {
                level.add(MerkleTree.nodeHash(below.get(i), below.get(i + 1)));
            }
            levels.add(level);
        }
    }

    static byte[] entry(long index) {
        return ("leaf " + index).getBytes(UTF_8);
    }

    static byte[] leafHash(long index) {
        return MerkleTree.leafHash(entry(index));
    }

    @Override
    public byte[] at(int level, long index) {
        return levels.get(level).get((int) index);
    }

    long size() {
        return size;
    }

    /** By the recursive definition of RFC 6962, section 2.1. */
    byte[] root(int ofSize) {
        return MerkleTree.root(levels.get(0).subList(0, ofSize));
    }

    /** Another hash than the one given: one bit of it is flipped. */
    static byte[] spoiled(byte[] hash, int bit) {
        byte[] spoiled = hash.clone();
        spoiled[bit / 8 % spoiled.length] ^= (byte) (1 << bit % 8);
        return spoiled;
    }

    static List<byte[]> spoiled(List<byte[]> hashes, int which) {
        List<byte[]> spoiled = new ArrayList<>(hashes);
        spoiled.set(which, spoiled(hashes.get(which), 37 * which + hashes.size()));
        return spoiled;
    }

    /** Keeps the tiles that a tree gave out, the last of each. */
    static final class Tiles implements TileReader {

        final Map<String, byte[]> kept = new HashMap<>();
        int readsUntilFailure = Integer.MAX_VALUE;
        int reads;

        void keep(List<TileTree.Changed> changed) {
            for (TileTree.Changed tile : changed) {
                kept.put(tile.level() + "/" + tile.index(), tile.hashes());
            }
        }

        @Override
        public byte[] read(int level, long index, int width) throws IOException {
            reads++;
            if (readsUntilFailure-- == 0) {
                throw new IOException("The disk is away.");
            }
            byte[] hashes = kept.get(level + "/" + index);
            if (hashes == null || hashes.length < 32 * width) {
                throw new Damaged(new Tile(level, index, width).path() + " is missing");
            }
            return Arrays.copyOf(hashes, 32 * width);
        }
    }
}

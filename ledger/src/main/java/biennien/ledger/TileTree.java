package biennien.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows a tree by leaf hashes and tells which tiles changed.
 *
 * <p>It keeps the right edge of the tree only: at most 255 hashes for each level of tiles, and the
 * tiles that filled up since they were last taken. Not safe for use by several threads.
 */
public final class TileTree {

    /**
     * A tile as it is now.
     *
     * @param hashes all of them from the first on, 32 bytes each; fewer than 256 in a partial tile
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
    public record Changed(int level, long index, byte[] hashes) {

        public Tile tile() {
            return new Tile(level, index, hashes.length / Sha256.BYTES);
        }
    }

    /** The right edge of one level. */
    private static final class Edge {
        private byte[] hashes = new byte[8 * Sha256.BYTES];
        private int width;
        private long index;
        private int taken;
    }

    private final List<Edge> edges = new ArrayList<>();
    private final List<Changed> filled = new ArrayList<>();
    private final TreeHash tree = new TreeHash(new Sha256(), this::known);

    private TileTree() {}

    public static TileTree empty() {
        return new TileTree();
    }

    /**
     * Goes on with a tree of this size: reads the partial tiles of its right edge, at most eight.
     * Whoever has its root compares {@link #root} with it.
     *
     * @throws IOException when a tile can't be read; then there is no tree, and it can be asked
     *     again
     */
    public static TileTree resume(long size, TileReader tiles) throws IOException {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no " + size + " leaves.");
        }
        TileTree resumed = new TileTree();
        int levels = Tile.levels(size);
        for (int level = levels - 1; level >= 0; level--) {
            resumed.edges.add(0, resumed.resumeEdge(level, size, tiles));
        }
        return resumed;
    }

    /** From the highest level down, so that the subtrees come in their order, largest first. */
    private Edge resumeEdge(int level, long size, TileReader tiles) throws IOException {
        long hashes = size >>> (Tile.LEVELS * level);
        Edge edge = new Edge();
        edge.index = hashes / Tile.FULL;
        edge.width = (int) (hashes % Tile.FULL);
        edge.taken = edge.width;
        if (edge.width > 0) {
            edge.hashes = TileHashes.read(tiles, new Tile(level, edge.index, edge.width)).clone();
            Sha256 sha256 = new Sha256();
            int from = 0;
            for (int above = Tile.LEVELS - 1; above >= 0; above--) {
                int count = 1 << above;
                if ((edge.width & count) != 0) {
                    tree.addSubtree(
                            Tile.LEVELS * level + above, sha256.perfect(edge.hashes, from, count));
                    from += count;
                }
            }
        }
        return edge;
    }

    /** Adds the next leaf by its hash ({@link MerkleTree#leafHash}). */
    public void add(byte[] leafHash) {
        tree.add(leafHash);
    }

    /** The number of leaves. */
    public long size() {
        return tree.size();
    }

    /** MTH(D[0:size]), RFC 6962, section 2.1. */
    public byte[] root() {
        return tree.root();
    }

    /**
     * The tiles that changed since the last call, each whole from its first hash: first those that
     * filled up, in the order in which they did, then the partial ones from below. A tile that
     * filled up is told once, not with the widths in between.
     */
    public List<Changed> takeChanged() {
        List<Changed> changed = takeFilled();
        for (int level = 0; level < edges.size(); level++) {
            Edge edge = edges.get(level);
            if (edge.width > edge.taken) {
                changed.add(changed(level, edge));
                edge.taken = edge.width;
            }
        }
        return changed;
    }

    /** Only the tiles that filled up since they were last taken: they never change again. */
    public List<Changed> takeFilled() {
        List<Changed> taken = new ArrayList<>(filled);
        filled.clear();
        return taken;
    }

    /** Every eighth level of the tree is a level of tiles. */
    private void known(int level, long index, byte[] hashes, int at) {
        if (level % Tile.LEVELS == 0) {
            append(level / Tile.LEVELS, hashes, at);
        }
    }

    private void append(int level, byte[] hashes, int at) {
        if (level == edges.size()) {
            edges.add(new Edge());
        }
        Edge edge = edges.get(level);
        int end = edge.width * Sha256.BYTES;
        if (end == edge.hashes.length) {
            edge.hashes = Arrays.copyOf(edge.hashes, Math.min(2 * end, Tile.FULL * Sha256.BYTES));
        }
        System.arraycopy(hashes, at, edge.hashes, end, Sha256.BYTES);
        edge.width++;
        if (edge.width == Tile.FULL) {
            filled.add(changed(level, edge));
            edge.index++;
            edge.width = 0;
            edge.taken = 0;
        }
    }

    private static Changed changed(int level, Edge edge) {
        return new Changed(
                level, edge.index, Arrays.copyOf(edge.hashes, edge.width * Sha256.BYTES));
    }
}

package biennien.ledger;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The hashes of a tree of one size, computed from its tiles. Keeps the last tiles that were read.
 * What the tiles say is taken as it is: whoever makes a proof of it finds out when verifying that.
 * Not safe for use by several threads.
 */
public final class TileHashes implements Hashes {

    /** A proof in a tree of a billion leaves reads seven tiles. */
    private static final int KEPT = 16;

    private final TileReader tiles;
    private final long size;
    private final Sha256 sha256 = new Sha256();
    private final Map<Tile, byte[]> kept =
            new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    /**
     * @param size the number of leaves; nothing right of them is read
     */
    public TileHashes(TileReader tiles, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("A tree has no " + size + " leaves.");
        }
        this.tiles = tiles;
        this.size = size;
    }

    @Override
    public byte[] at(int level, long index) throws IOException {
        if (level < 0 || level >= Long.SIZE - 1 || index < 0 || index >= size >>> level) {
            throw new IllegalArgumentException(
                    "A tree of %d leaves has no whole subtree %d at level %d."
                            .formatted(size, index, level));
        }
        int row = level / Tile.LEVELS;
        int above = level % Tile.LEVELS;
        long first = index << above;
        byte[] hashes = tile(row, first / Tile.FULL);
        return sha256.perfect(hashes, (int) (first % Tile.FULL), 1 << above);
    }

    private byte[] tile(int level, long index) throws IOException {
        Tile tile = new Tile(level, index, Tile.width(level, index, size));
        byte[] hashes = kept.get(tile);
        if (hashes == null) {
            hashes = read(tiles, tile);
            kept.put(tile, hashes);
        }
        return hashes;
    }

    /** A tile of exactly the wanted width. */
    static byte[] read(TileReader tiles, Tile tile) throws IOException {
        byte[] hashes = tiles.read(tile.level(), tile.index(), tile.width());
        if (hashes.length != tile.width() * Sha256.BYTES) {
            throw new Damaged(
                    "%s has %d bytes, not %d"
                            .formatted(tile.path(), hashes.length, tile.width() * Sha256.BYTES));
        }
        return hashes;
    }
}

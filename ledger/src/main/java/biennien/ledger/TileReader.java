package biennien.ledger;

import java.io.IOException;

/** Where the tiles of a tree are kept. */
@FunctionalInterface
public interface TileReader {

    /**
     * The first hashes of a tile, one after the other (C2SP tlog-tiles, "Merkle Tree").
     *
     * @param width how many, 1 to 256
     * @return 32 bytes for each
     * @throws IOException when the tile is not there or can't be read
     */
    byte[] read(int level, long index, int width) throws IOException;
}

package biennien.ledger;

import java.io.IOException;

/** A log as C2SP tlog-tiles serves it, wherever it is. */
public interface LogSource extends TileReader {

    /** The signed note, as it is. */
    byte[] checkpoint() throws IOException;

    /**
     * The bundle of the entries whose hashes are in that tile of level 0.
     *
     * @param width how many entries, 1 to 256
     */
    byte[] entries(long index, int width) throws IOException;
}

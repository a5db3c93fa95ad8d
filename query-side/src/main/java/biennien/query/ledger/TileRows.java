package biennien.query.ledger;

import biennien.ledger.TileReader;
import biennien.ledger.TileTree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The stored tiles. A narrower tile is the beginning of the one that is stored. */
@Component
final class TileRows implements TileReader {

    /** Bytes of a hash. */
    static final int HASH = 32;

    private final JdbcClient jdbc;

    TileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public byte[] read(int level, long index, int width) throws IOException {
        byte[] hashes =
                stored(level, index)
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "There is no tile %d/%d.".formatted(level, index)));
        if (hashes.length < width * HASH) {
            throw new IOException(
                    "Tile %d/%d has %d hashes, not %d."
                            .formatted(level, index, hashes.length / HASH, width));
        }
        return hashes.length == width * HASH ? hashes : Arrays.copyOf(hashes, width * HASH);
    }

    Optional<byte[]> stored(int level, long index) {
        return jdbc.sql("SELECT hashes FROM ledger.tile WHERE level = :level AND index = :index")
                .param("level", level)
                .param("index", index)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    /** To be called in the transaction that decides. */
    void store(List<TileTree.Changed> changed) {
        for (TileTree.Changed tile : changed) {
            jdbc.sql(
                            """
                            INSERT INTO ledger.tile (level, index, hashes)
                            VALUES (:level, :index, :hashes)
                            ON CONFLICT (level, index) DO UPDATE SET hashes = excluded.hashes
                            """)
                    .param("level", tile.level())
                    .param("index", tile.index())
                    .param("hashes", tile.hashes())
                    .update();
        }
    }
}

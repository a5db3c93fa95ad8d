package biennien.query.ledger;

import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.EntryBundle;
import biennien.ledger.Tile;
import biennien.query.kernel.QueryProblem;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What of the log is published: nothing beyond the last checkpoint. */
@Component
class ServedLedger {

    private final LogReader log;
    private final TileRows tiles;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;

    ServedLedger(LogReader log, TileRows tiles, Checkpoints checkpoints, SigningKeys keys) {
        this.log = log;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /** The last checkpoint. */
    Published latest() {
        return checkpoints.latest().orElseThrow(ServedLedger::nothingYet);
    }

    String verifierKeys() {
        List<String> signing = keys.verifierKeys();
        if (signing.isEmpty()) {
            throw nothingYet();
        }
        return String.join("\n", signing) + "\n";
    }

    /** Hashes of a tile. */
    byte[] tile(String path) {
        Tile tile = published(path);
        try {
            return tiles.read(tile.level(), tile.index(), tile.width());
        } catch (IOException missing) {
            throw unknown(path);
        }
    }

    /** The entries under a tile of level 0, made of the stored events. */
    byte[] entries(String path) {
        Tile tile = published(path);
        long first = tile.index() * Tile.FULL;
        List<byte[]> entries =
                log.page(first, tile.width()).stream()
                        .filter(event -> event.position() < first + tile.width())
                        .map(StoredEvent::leaf)
                        .toList();
        if (entries.size() != tile.width()) {
            throw new IllegalStateException(
                    "The log lacks events from position %d on.".formatted(first));
        }
        return EntryBundle.encode(entries);
    }

    private Tile published(String path) {
        Tile tile;
        try {
            tile = Tile.parse(path);
        } catch (IllegalArgumentException malformed) {
            throw QueryProblem.badParameter(
                    "path", "malformed-tile", String.valueOf(malformed.getMessage()));
        }
        int width = Tile.width(tile.level(), tile.index(), latest().size());
        if (tile.width() > width) {
            throw unknown(path);
        }
        return tile;
    }

    private static QueryProblem unknown(String path) {
        return QueryProblem.unknown(
                null,
                "unknown-tile",
                "No published checkpoint has %s. A tile that is not full is asked for by its width, such as 000.p/5."
                        .formatted(path),
                Map.of());
    }

    static QueryProblem nothingYet() {
        return QueryProblem.notYet(
                "nothing-signed-yet",
                "No checkpoint was signed yet.",
                Map.of(),
                Duration.ofSeconds(2));
    }
}

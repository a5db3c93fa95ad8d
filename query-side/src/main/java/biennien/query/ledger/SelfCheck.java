package biennien.query.ledger;

import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.Checkpoint;
import biennien.ledger.MerkleTree;
import biennien.ledger.Note;
import biennien.ledger.NoteRefused;
import biennien.ledger.Tile;
import biennien.ledger.TileTree;
import biennien.ledger.VerifierKey;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hashes again what is stored and compares it with what was signed: every event with its leaf,
 * every tile with the one above it, every checkpoint with the tree and its signature. A comparison
 * of tree heads alone would not see a changed event.
 *
 * <p>In steps, each of one tile of 256 events; how far it came is stored, so that a pass goes on
 * after a restart, in whichever process.
 */
@Component
class SelfCheck {

    private static final int CHECKPOINTS = 16;

    private final LogReader log;
    private final TileRows tiles;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final Faults faults;
    private final TransactionTemplate transaction;

    SelfCheck(
            LogReader log,
            TileRows tiles,
            Checkpoints checkpoints,
            SigningKeys keys,
            Faults faults,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.faults = faults;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a step came to. */
    enum Step {
        DONE,
        /** The last one of a pass. */
        PASS_ENDED,
        /** Another process is at it, or nothing is signed yet. */
        NOTHING
    }

    Step step() {
        Step step = transaction.execute(_ -> next());
        return step == null ? Step.NOTHING : step;
    }

    private Step next() {
        Optional<Faults.Place> free = faults.lock();
        Optional<Published> latest = checkpoints.latest();
        if (free.isEmpty() || latest.isEmpty()) {
            return Step.NOTHING;
        }
        Faults.Place place = free.get();
        if (place.begunAt() == null) {
            faults.begin();
        }
        long from = place.begunAt() == null ? 0 : place.position();
        boolean atCheckpoints = place.begunAt() != null && place.checkpoints();
        return atCheckpoints ? checkpointsFrom(from) : eventsFrom(from, latest.get().head());
    }

    private Step eventsFrom(long from, Head head) {
        if (from >= head.size()) {
            compareRoot(head);
            faults.advance(0, true);
            return Step.DONE;
        }
        long index = from / Tile.FULL;
        int width = (int) Math.min(Tile.FULL, head.size() - index * Tile.FULL);
        byte[] hashes = stored(0, index, width);
        if (hashes != null) {
            boolean sound = width < Tile.FULL ? makesRoot(head) : isAsAbove(0, index, hashes);
            compareEvents(index, width, hashes, sound);
            checkAbove(0, index, width);
        }
        faults.advance((index + 1) * Tile.FULL, false);
        return Step.DONE;
    }

    private void compareEvents(long index, int width, byte[] hashes, boolean sound) {
        long first = index * Tile.FULL;
        Map<Long, StoredEvent> events =
                log.page(first, width).stream()
                        .filter(event -> event.position() < first + width)
                        .collect(Collectors.toMap(StoredEvent::position, event -> event));
        for (int i = 0; i < width; i++) {
            StoredEvent event = events.get(first + i);
            if (event == null) {
                faults.found("event", first + i, "The event is missing from the log.");
            } else if (!Arrays.equals(leafHash(event), hash(hashes, i)) && sound) {
                faults.found(
                        "event",
                        first + i,
                        "The stored event is not the one whose leaf was signed.");
            }
        }
        if (!sound) {
            blame(index, width, firstUnlike(events, first, hashes));
        }
    }

    /**
     * A tile does not fit the one above it. The events tell which of the two is wrong; of the tile
     * at the edge, which has none above it, the comparison of the root tells the rest.
     *
     * @param unlike first position whose event does not fit; negative when all do
     */
    private void blame(long index, int width, long unlike) {
        if (unlike >= 0) {
            faults.found("tile", unlike, wrong(0, index));
        } else if (width == Tile.FULL) {
            faults.found("tile", index * Tile.FULL, wrong(1, index / Tile.FULL));
        }
    }

    private static long firstUnlike(Map<Long, StoredEvent> events, long first, byte[] hashes) {
        for (int i = 0; i < hashes.length / TileRows.HASH; i++) {
            StoredEvent event = events.get(first + i);
            if (event == null || !Arrays.equals(leafHash(event), hash(hashes, i))) {
                return first + i;
            }
        }
        return -1;
    }

    private static byte @Nullable [] leafHash(StoredEvent event) {
        try {
            return MerkleTree.leafHash(event.leaf());
        } catch (RuntimeException unreadable) {
            // Bytes that are no JSON any more have no leaf at all.
            return null;
        }
    }

    /** Tiles above, each looked at once: with the last tile below it. */
    private void checkAbove(int level, long index, int width) {
        if (width < Tile.FULL || index % Tile.FULL != Tile.FULL - 1) {
            return;
        }
        long above = index / Tile.FULL;
        byte[] hashes = stored(level + 1, above, Tile.FULL);
        if (hashes != null && !isAsAbove(level + 1, above, hashes)) {
            faults.found("tile", firstPosition(level + 1, above), wrong(level + 1, above));
        }
        checkAbove(level + 1, above, Tile.FULL);
    }

    /** Whether a full tile makes the hash that stands for it in the tile above. */
    private boolean isAsAbove(int level, long index, byte[] hashes) {
        byte[] above = tiles.stored(level + 1, index / Tile.FULL).orElse(new byte[0]);
        int place = (int) (index % Tile.FULL);
        return above.length >= (place + 1) * TileRows.HASH
                && Arrays.equals(MerkleTree.root(split(hashes)), hash(above, place));
    }

    private byte @Nullable [] stored(int level, long index, int width) {
        byte[] hashes = tiles.stored(level, index).orElse(new byte[0]);
        if (hashes.length < width * TileRows.HASH) {
            faults.found(
                    "tile",
                    firstPosition(level, index) + hashes.length / TileRows.HASH,
                    "Tile %d/%d has %d hashes, not %d."
                            .formatted(level, index, hashes.length / TileRows.HASH, width));
            return null;
        }
        return Arrays.copyOf(hashes, width * TileRows.HASH);
    }

    /** The tiles at the right edge have none above them; together they make the root. */
    private void compareRoot(Head head) {
        if (!makesRoot(head)) {
            faults.found(
                    "tile",
                    Math.max(0, head.size() - 1),
                    "The tiles do not make the root of %d leaves that was signed."
                            .formatted(head.size()));
        }
    }

    private boolean makesRoot(Head head) {
        try {
            return Arrays.equals(TileTree.resume(head.size(), tiles).root(), head.root());
        } catch (IOException missing) {
            return false;
        }
    }

    private Step checkpointsFrom(long size) {
        List<Published> some = checkpoints.from(size, CHECKPOINTS);
        List<VerifierKey> known = keys.everUsed();
        for (Published one : some) {
            String fault = fault(one, known);
            if (fault != null) {
                faults.found("checkpoint", Math.max(0, one.size() - 1), fault);
            }
        }
        if (some.size() < CHECKPOINTS) {
            faults.end();
            return Step.PASS_ENDED;
        }
        faults.advance(some.getLast().size() + 1, true);
        return Step.DONE;
    }

    private @Nullable String fault(Published one, List<VerifierKey> known) {
        String which = "The checkpoint of %d leaves ".formatted(one.size());
        try {
            Note note = Note.parse(one.note());
            note.verify(known);
            Checkpoint said = Checkpoint.parse(note.text());
            if (said.size() != one.size() || !Arrays.equals(said.root(), one.head().root())) {
                return which + "says another size or root than it is kept under.";
            }
        } catch (IllegalArgumentException | NoteRefused spoiled) {
            return which + "is not as it was signed.";
        }
        return makesRoot(one.head()) ? null : which + "has another root than the tiles make.";
    }

    private static long firstPosition(int level, long index) {
        return index << 8 * (level + 1);
    }

    private static String wrong(int level, long index) {
        return "Tile %d/%d is not the one that the signed root was made of."
                .formatted(level, index);
    }

    private static byte[] hash(byte[] hashes, int place) {
        return Arrays.copyOfRange(hashes, place * TileRows.HASH, (place + 1) * TileRows.HASH);
    }

    private static List<byte[]> split(byte[] hashes) {
        List<byte[]> split = new ArrayList<>(hashes.length / TileRows.HASH);
        for (int i = 0; i < hashes.length / TileRows.HASH; i++) {
            split.add(hash(hashes, i));
        }
        return split;
    }
}

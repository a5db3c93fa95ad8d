package biennien.query.ledger;

import biennien.eventstore.JustStored;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.ledger.Checkpoint;
import biennien.ledger.MerkleTree;
import biennien.ledger.Note;
import biennien.ledger.SigningKey;
import biennien.ledger.TileTree;
import biennien.query.ledger.Disagreement.Kind;
import biennien.query.ledger.Disagreement.Sign;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Takes what was appended into the tree, piece by piece, and signs what came of it.
 *
 * <p>A log must never sign two trees of which one does not continue the other. So a size and a root
 * are stored first, together with the tiles that they were computed from; only what is stored is
 * signed. A signature of Ed25519 has no chance in it: whoever signs after a crash signs the same
 * bytes. Any process may do so, one at a time; who has the lock of the head is the keeper.
 *
 * <p>Not safe for use by several threads.
 */
@Component
class Keeper {

    /** What is hashed and stored at once; it fits in memory, and takes a fraction of a second. */
    static final int PIECE = 8_192;

    /** Fewer than these may be on their way from those who appended them; they come next time. */
    private static final int ON_THEIR_WAY = 128;

    private final LogReader log;
    private final JustStored fresh;
    private final TileRows tiles;
    private final Checkpoints checkpoints;
    private final SigningKeys keys;
    private final LedgerFiles files;
    private final Alarms alarms;
    private final TransactionTemplate transaction;

    private @Nullable TileTree tree;
    private @Nullable Checkpoint known;
    private boolean compared;
    private long published = -1;
    private String unwritten = "";

    Keeper(
            LogReader log,
            JustStored fresh,
            TileRows tiles,
            Checkpoints checkpoints,
            SigningKeys keys,
            LedgerFiles files,
            Alarms alarms,
            PlatformTransactionManager transactions) {
        this.log = log;
        this.fresh = fresh;
        this.tiles = tiles;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.files = files;
        this.alarms = alarms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param head what it was decided to sign
     * @param more whether there is another piece behind it
     */
    private record Decided(Head head, TileTree tree, List<SigningKey> keys, boolean more) {}

    /**
     * @param hash of the leaf at the position
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
    private record Leaf(long position, byte[] hash) {
        static Leaf of(StoredEvent event) {
            return new Leaf(event.position(), MerkleTree.leafHash(event.leaf()));
        }
    }

    /** Whether there is anything to do; asks for one number. */
    boolean isBehind() {
        return log.head() >= published;
    }

    /**
     * Takes in the next piece and publishes.
     *
     * @return whether more is left
     * @throws CannotSign when what is stored does not fit together; nothing was signed then
     */
    boolean keep() {
        Decided decided;
        try {
            decided = transaction.execute(_ -> decide());
        } catch (Disagreement disagreement) {
            alarms.raise(disagreement.sign());
            throw disagreement;
        }
        if (decided == null) {
            return false;
        }
        publish(decided);
        return decided.more();
    }

    private @Nullable Decided decide() {
        Optional<Head> free = checkpoints.lock();
        if (free.isEmpty()) {
            return null;
        }
        Head head = free.get();
        List<SigningKey> signing = keys.ready();
        long last = log.head();
        requireEarlier(signing.getFirst().name(), last);
        TileTree growing = treeOf(head);
        // It is not what is stored until this is committed.
        tree = null;
        long end = pieceOf(head, last);
        Head grown = end < head.size() ? head : grow(growing, end);
        compareWithEarlier(growing);
        return new Decided(grown, growing, signing, grown.size() > end && end < last);
    }

    /** The last position of the next piece. */
    private long pieceOf(Head head, long last) {
        long end = Math.min(last, head.size() + PIECE - 1);
        // To be compared where it ends.
        return known != null && known.size() > head.size() ? Math.min(end, known.size() - 1) : end;
    }

    private Head grow(TileTree growing, long end) {
        long before = growing.size();
        List<StoredEvent> appended = fresh.take(before, end);
        if (!appended.isEmpty() && isStored(appended.getLast())) {
            appended.forEach(event -> add(growing, Leaf.of(event)));
        }
        if (growing.size() == before || end - growing.size() >= ON_THEIR_WAY) {
            read(growing, end);
        }
        Head grown = new Head(growing.size(), growing.root());
        tiles.store(growing.takeChanged());
        checkpoints.decide(grown);
        return grown;
    }

    private boolean isStored(StoredEvent event) {
        return log.at(event.position()).filter(event::equals).isPresent();
    }

    private void read(TileTree growing, long end) {
        log.forEach(growing.size(), end, Leaf::of, leaf -> add(growing, leaf));
        if (growing.size() != end + 1) {
            throw new CannotSign(
                    "The log has position %d and was read up to %d only."
                            .formatted(end, growing.size() - 1));
        }
    }

    private static void add(TileTree growing, Leaf leaf) {
        if (leaf.position() != growing.size()) {
            throw new CannotSign(
                    "Position %d of the log is missing; the next one is %d."
                            .formatted(growing.size(), leaf.position()));
        }
        growing.add(leaf.hash());
    }

    /** The tree in memory, or made anew from its tiles when another process went on with it. */
    private TileTree treeOf(Head head) {
        TileTree kept = tree;
        if (kept != null && kept.size() == head.size() && Arrays.equals(kept.root(), head.root())) {
            return kept;
        }
        TileTree resumed = resume(head.size());
        if (!Arrays.equals(resumed.root(), head.root())) {
            throw new CannotSign(
                    "The stored tiles do not make the root of %d leaves that was decided on. The self-check names the tile."
                            .formatted(head.size()));
        }
        return resumed;
    }

    private TileTree resume(long size) {
        try {
            return TileTree.resume(size, tiles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The checkpoint that was published last from this data folder. A log that is smaller was
     * restored from an older backup, and whatever it signed next could be another tree.
     */
    private void requireEarlier(String origin, long last) {
        if (compared || known != null) {
            return;
        }
        String note = files.read(LedgerFiles.CHECKPOINT).orElse("");
        if (note.isEmpty()) {
            compared = true;
            return;
        }
        Checkpoint earlier = Checkpoint.parse(Note.parse(note).text());
        if (!earlier.origin().equals(origin)) {
            throw new CannotSign(
                    "The file %s of the data folder is of the log %s, not of %s."
                            .formatted(LedgerFiles.CHECKPOINT, earlier.origin(), origin));
        }
        if (earlier.size() > last + 1) {
            throw new Disagreement(
                    "The log has %d events, and a checkpoint of %d was published. It was restored from an older backup, and signs nothing."
                            .formatted(last + 1, earlier.size()),
                    new Sign(
                            Kind.ROLLED_BACK,
                            earlier.size(),
                            null,
                            earlier.root(),
                            "the data folder",
                            note));
        }
        known = earlier;
    }

    private void compareWithEarlier(TileTree growing) {
        Checkpoint earlier = known;
        if (compared || earlier == null || growing.size() < earlier.size()) {
            return;
        }
        byte[] ours =
                growing.size() == earlier.size() ? growing.root() : resume(earlier.size()).root();
        if (!Arrays.equals(ours, earlier.root())) {
            throw new Disagreement(
                    "Root %s of %d leaves was published, and the log makes %s. It signs nothing."
                            .formatted(hex(earlier.root()), earlier.size(), hex(ours)),
                    new Sign(
                            Kind.OTHER_ROOT,
                            earlier.size(),
                            ours,
                            earlier.root(),
                            "the data folder",
                            files.read(LedgerFiles.CHECKPOINT).orElse("")));
        }
        compared = true;
    }

    private void publish(Decided decided) {
        tree = decided.tree();
        if (!compared) {
            // Not before it is known to continue what was published from this data folder.
            return;
        }
        Head head = decided.head();
        SigningKey[] signing = decided.keys().toArray(SigningKey[]::new);
        String text = new Checkpoint(signing[0].name(), head.size(), head.root()).text();
        String note = Note.sign(text, signing).encoded();
        if (checkpoints.publish(head, note)) {
            published = head.size();
            unwritten = note;
        }
    }

    /** Writes down what was published last, where a restored database does not reach. */
    void remember() {
        // What lies there is older and was not compared yet.
        if (compared && !unwritten.isEmpty()) {
            files.write(LedgerFiles.CHECKPOINT, unwritten);
            unwritten = "";
        }
    }

    private static String hex(byte[] root) {
        return HexFormat.of().formatHex(root);
    }
}

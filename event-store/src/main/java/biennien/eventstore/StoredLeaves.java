package biennien.eventstore;

import biennien.ledger.MerkleTree;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Leaf hashes of what this process appended last, for the keeper of the transparency log. Who
 * appends has the bytes at hand and hashes them when they are stored; otherwise each event is read
 * back and decoded a second later only to be hashed.
 *
 * <p>Any of them may be missing here, for whatever reason: the log has them all.
 */
public final class StoredLeaves {

    private static final Logger LOG = LoggerFactory.getLogger(StoredLeaves.class);

    /** More than is appended in a second. */
    private static final int PLACES = 16_384;

    @SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
    private record Leaf(long position, byte[] hash) {}

    private final AtomicReferenceArray<@Nullable Leaf> places = new AtomicReferenceArray<>(PLACES);
    private volatile boolean wanted;

    public StoredLeaves() {}

    /** Somebody takes them from now on. */
    public void want() {
        wanted = true;
    }

    /** Nobody takes them any more, and nothing is hashed. */
    public void wantNoMore() {
        wanted = false;
        forget();
    }

    /**
     * Takes the leaf hashes from a position on, as far as they are here without a gap.
     *
     * @param to the last position wanted, which is known to be stored
     */
    public List<byte[]> take(long from, long to) {
        List<byte[]> taken = new ArrayList<>();
        for (long position = from; position <= to; position++) {
            int place = place(position);
            Leaf leaf = places.get(place);
            if (leaf == null || leaf.position() != position) {
                break;
            }
            places.set(place, null);
            taken.add(leaf.hash());
        }
        return taken;
    }

    /** These events are stored there, for good. */
    void stored(Receipt.Stored where, List<NewEvent> events) {
        if (!wanted) {
            return;
        }
        long position = where.firstPosition();
        try {
            for (NewEvent event : events) {
                byte[] leaf = event.storedAt(position, where.recordedAt()).leaf();
                places.set(place(position), new Leaf(position, MerkleTree.leafHash(leaf)));
                position++;
            }
        } catch (RuntimeException e) {
            // It is stored all the same; the keeper says what is wrong with it.
            LOG.warn("Position {} can't be hashed.", position, e);
        }
    }

    /** The connection is lost, and nobody knows what is behind the next one. */
    void forget() {
        for (int place = 0; place < PLACES; place++) {
            places.set(place, null);
        }
    }

    private static int place(long position) {
        return (int) (position % PLACES);
    }
}

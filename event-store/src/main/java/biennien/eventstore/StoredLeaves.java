package biennien.eventstore;

import biennien.ledger.MerkleTree;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Leaf hashes of what this process appended last, for the keeper of the transparency log. Who
 * appends has the bytes at hand and hashes them when they are stored; otherwise each event is read
 * back and decoded a second later only to be hashed.
 *
 * <p>Any of them may be missing here, for whatever reason: the log has them all. And what is here
 * may be of a log that is no more, when the database went back to an earlier state: who takes them
 * looks whether {@linkplain Run#isEndedBy the last of them} is still there.
 */
public final class StoredLeaves {

    private static final Logger LOG = LoggerFactory.getLogger(StoredLeaves.class);

    /** More than is appended in a second. */
    private static final int PLACES = 16_384;

    /**
     * @param connection over which it was stored, see {@link Run}
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
    private record Leaf(
            long position, Instant recordedAt, UUID eventId, long connection, byte[] hash) {}

    /**
     * Leaf hashes of events that follow each other, all stored over one connection. So if the last
     * of them is in the log, those before it are: a database that goes back to an earlier state
     * ends the connection.
     *
     * @param hashes never empty
     * @param recordedAt of the last event
     * @param eventId of the last event
     */
    public record Run(List<byte[]> hashes, Instant recordedAt, UUID eventId) {

        /** Whether this is its last event. */
        public boolean isEndedBy(StoredEvent event) {
            return event.eventId().equals(eventId) && event.recordedAt().equals(recordedAt);
        }
    }

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
        for (int place = 0; place < PLACES; place++) {
            places.set(place, null);
        }
    }

    /**
     * Takes the leaf hashes from a position on, as far as they are here without a gap and of one
     * connection; empty when there is none.
     *
     * @param to the last position wanted
     */
    public Optional<Run> take(long from, long to) {
        List<byte[]> hashes = new ArrayList<>();
        Leaf last = null;
        for (long position = from; position <= to; position++) {
            int place = place(position);
            Leaf leaf = places.get(place);
            if (leaf == null
                    || leaf.position() != position
                    || last != null && last.connection() != leaf.connection()) {
                break;
            }
            places.set(place, null);
            hashes.add(leaf.hash());
            last = leaf;
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new Run(hashes, last.recordedAt(), last.eventId()));
    }

    /** These events are stored there, over that connection of this process. */
    void stored(Receipt.Stored where, long connection, List<NewEvent> events) {
        if (!wanted) {
            return;
        }
        long position = where.firstPosition();
        try {
            for (NewEvent event : events) {
                byte[] leaf = event.storedAt(position, where.recordedAt()).leaf();
                places.set(
                        place(position),
                        new Leaf(
                                position,
                                where.recordedAt(),
                                event.eventId(),
                                connection,
                                MerkleTree.leafHash(leaf)));
                position++;
            }
        } catch (RuntimeException e) {
            // It is stored all the same; the keeper says what is wrong with it.
            LOG.warn("Position {} can't be hashed.", position, e);
        }
    }

    private static int place(long position) {
        return (int) (position % PLACES);
    }
}

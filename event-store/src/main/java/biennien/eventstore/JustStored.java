package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What this process appended last, for the keeper of the transparency log: otherwise each event is
 * read back and decoded a second later only to be hashed.
 *
 * <p>Any of it may be missing here, for whatever reason: the log has it all. And what is here may
 * be of a log that is no more, when the database went back to an earlier state: who takes it looks
 * whether the last of it is still there.
 */
public final class JustStored {

    /** More than is appended in a second. */
    private static final int PLACES = 16_384;

    /** So that it stays small, whatever is recorded; most events have a quarter of it. */
    private static final int LONGEST = 4_096;

    /**
     * @param connection over which it was stored
     */
    private record Place(long connection, StoredEvent event) {}

    private final AtomicReferenceArray<@Nullable Place> places = new AtomicReferenceArray<>(PLACES);
    private volatile boolean wanted;

    public JustStored() {}

    /** Somebody takes it from now on. */
    public void want() {
        wanted = true;
    }

    /** Nobody takes it any more, and nothing is kept. */
    public void wantNoMore() {
        wanted = false;
        for (int place = 0; place < PLACES; place++) {
            places.set(place, null);
        }
    }

    /**
     * Takes the events from a position on, as far as they are here without a gap and were stored
     * over one connection. If the last of them is in the log, those before it are: a database that
     * goes back to an earlier state ends the connection.
     *
     * @param to the last position wanted
     */
    public List<StoredEvent> take(long from, long to) {
        List<StoredEvent> taken = new ArrayList<>();
        long connection = Append.ANOTHER;
        for (long position = from; position <= to; position++) {
            Place place = places.get(at(position));
            if (place == null
                    || place.event().position() != position
                    || position > from && place.connection() != connection) {
                break;
            }
            places.set(at(position), null);
            taken.add(place.event());
            connection = place.connection();
        }
        return taken;
    }

    /** These events are stored there, over that connection of this process. */
    void stored(Receipt.Stored where, long connection, List<NewEvent> events) {
        if (!wanted || connection == Append.ANOTHER) {
            return;
        }
        long position = where.firstPosition();
        for (NewEvent event : events) {
            if (event.payload().length + event.metadata().length <= LONGEST) {
                StoredEvent stored = event.storedAt(position, where.recordedAt());
                places.set(at(position), new Place(connection, stored));
            }
            position++;
        }
    }

    private static int at(long position) {
        return (int) (position % PLACES);
    }
}

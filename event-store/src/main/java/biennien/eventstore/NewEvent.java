package biennien.eventstore;

import java.time.Instant;
import java.util.UUID;

/** A row of the log before it has a position. */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
record NewEvent(
        UUID eventId,
        String stream,
        long sequence,
        String type,
        int revision,
        byte[] salt,
        byte[] payload,
        byte[] metadata) {

    /** The row that it became. */
    StoredEvent storedAt(long position, Instant recordedAt) {
        return new StoredEvent(
                position,
                recordedAt,
                eventId,
                stream,
                sequence,
                type,
                revision,
                salt,
                payload,
                metadata);
    }
}

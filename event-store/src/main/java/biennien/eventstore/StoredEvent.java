package biennien.eventstore;

import biennien.ledger.EventRow;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * One row of the log.
 *
 * @param position the place in the log: from 0, without a gap, in commit order
 * @param recordedAt when it was appended, in microseconds; never earlier than the position before
 * @param salt 16 random bytes, so that no hash of this event can be guessed
 * @param payload canonical JSON, as hashed
 * @param metadata canonical JSON, as hashed
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
public record StoredEvent(
        long position,
        Instant recordedAt,
        UUID eventId,
        String stream,
        long sequence,
        String type,
        int revision,
        byte[] salt,
        byte[] payload,
        byte[] metadata) {

    public StoredName name() {
        return new StoredName(type, revision);
    }

    /** The row of an archive. */
    public static StoredEvent of(EventRow row) {
        return new StoredEvent(
                row.position(),
                row.recordedAt(),
                row.eventId(),
                row.stream(),
                row.sequence(),
                row.type(),
                row.revision(),
                row.salt(),
                row.payload(),
                row.metadata());
    }

    /** The same as the transparency log knows it. */
    public EventRow row() {
        return new EventRow(
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

    /** The entry of the transparency log for this row, and for no other: a pure function of it. */
    public byte[] leaf() {
        return row().leaf().bytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredEvent that
                && position == that.position
                && recordedAt.equals(that.recordedAt)
                && eventId.equals(that.eventId)
                && stream.equals(that.stream)
                && sequence == that.sequence
                && type.equals(that.type)
                && revision == that.revision
                && Arrays.equals(salt, that.salt)
                && Arrays.equals(payload, that.payload)
                && Arrays.equals(metadata, that.metadata);
    }

    @Override
    public int hashCode() {
        return eventId.hashCode();
    }

    @Override
    public String toString() {
        return "%d: %s v%d of %s/%d".formatted(position, type, revision, stream, sequence);
    }
}

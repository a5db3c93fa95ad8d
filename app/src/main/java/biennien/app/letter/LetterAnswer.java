package biennien.app.letter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a projection could not handle, or that waits behind one.
 *
 * @param projection whose rows lack it
 * @param sequence what has to be handled in order: the stream, or {@code all} for the whole
 *     projection
 * @param place in that sequence, from 0
 * @param position of the event; the answers of the projection stay before the lowest
 * @param eventType stored name of the event
 * @param since when it was parked
 * @param triedAt when it was handled last, or parked
 * @param cause why it failed last; null for one that waits behind another
 * @param waitsFor id of the one before all others of its sequence; null for that one itself
 */
record LetterAnswer(
        String id,
        String projection,
        String sequence,
        long place,
        long position,
        UUID eventId,
        String eventType,
        Instant recordedAt,
        Instant since,
        @Nullable Instant triedAt,
        @Nullable String cause,
        @Nullable String waitsFor) {}

package biennien.app.letter;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A parked event that was given up for one projection. Kept for ever.
 *
 * @param id of the letter
 * @param projection whose rows lack the event since
 * @param position of the event, which stays in the log
 * @param parkedAt when it was parked
 * @param cause why it failed last; null when it was never tried
 * @param account id of the steward who dropped it
 * @param by name of that account
 * @param reason what the steward said
 * @param repaired which rebuild brought it back into the rows; null while they lack it
 * @param means what that means for answers
 */
record DroppedAnswer(
        String id,
        String projection,
        long position,
        UUID eventId,
        String eventType,
        Instant parkedAt,
        @Nullable String cause,
        UUID account,
        @Nullable String by,
        String reason,
        Instant droppedAt,
        @Nullable LetterRepair repaired,
        String means) {

    /**
     * @param position at which the rebuilt rows took over
     */
    record LetterRepair(UUID rebuild, long position, Instant at) {}

    static String meaning(String projection, long position, boolean repaired) {
        return repaired
                ? "The rows of %s hold event %d again.".formatted(projection, position)
                : "The event at position %d stays in the log, but the rows of %s lack it, and so does every answer made of them from that position on. A rebuild of the read models brings it back."
                        .formatted(position, projection);
    }
}

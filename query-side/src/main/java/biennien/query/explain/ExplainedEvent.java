package biennien.query.explain;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that a number comes from.
 *
 * @param position its place in the log, which is also its leaf index
 * @param eventId its own id
 * @param type its stored name
 * @param revision of the stored form
 * @param stream id of what it happened to
 * @param recordedAt when it was recorded (UTC)
 * @param leafHash hash of its leaf in the transparency log; hexadecimal
 * @param recordedBy id of the account that recorded it; null in the public view, and where none did
 * @param address where it can be read
 */
@AllMembers
public record ExplainedEvent(
        long position,
        UUID eventId,
        String type,
        int revision,
        String stream,
        Instant recordedAt,
        String leafHash,
        @Nullable UUID recordedBy,
        String address) {}

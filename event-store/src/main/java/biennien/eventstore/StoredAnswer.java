package biennien.eventstore;

import java.time.Instant;

/** An answer given before, see {@link IdempotencyRecord}. */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
public record StoredAnswer(
        String principal,
        String key,
        byte[] fingerprint,
        int status,
        byte[] response,
        long position,
        Instant createdAt) {}

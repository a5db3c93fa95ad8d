package biennien.eventstore;

import java.time.Instant;

/** An answer given before, see {@link IdempotencyRecord}. */
public record StoredAnswer(
        String principal,
        String key,
        byte[] fingerprint,
        int status,
        byte[] response,
        long position,
        Instant createdAt) {}

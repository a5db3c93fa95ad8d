package biennien.eventstore;

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
        byte[] metadata) {}

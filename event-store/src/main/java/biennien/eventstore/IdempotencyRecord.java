package biennien.eventstore;

/**
 * What an append remembers, so that the same request sent again makes nothing new.
 *
 * @param principal whose key it is
 * @param key the Idempotency-Key as sent
 * @param fingerprint of the request; the same key with another one is a mistake of the caller
 * @param status of the answer
 * @param answer the body to give again
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes the bytes.
public record IdempotencyRecord(
        String principal, String key, byte[] fingerprint, int status, Answer answer) {

    /** The answer, which may name the position: only the append knows it. */
    @FunctionalInterface
    public interface Answer {

        /**
         * @param lastPosition of the events of this append
         */
        byte[] at(long lastPosition);
    }
}

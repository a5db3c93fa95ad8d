package biennien.eventstore;

/**
 * The append was sent, and the database went away and stayed away before it answered. It may be
 * stored or not, and this is neither a success nor a failure: only a repeat under the same
 * Idempotency-Key, or a look at the stream, can tell later.
 */
public final class OutcomeUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknown(String message) {
        super(message);
    }
}

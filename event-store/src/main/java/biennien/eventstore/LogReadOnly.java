package biennien.eventstore;

/**
 * Nothing is recorded for now, for a reason that a steward must mend: the log is older than what
 * was published of it. Nothing was stored.
 */
public final class LogReadOnly extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message why, and what to do about it
     */
    public LogReadOnly(String message) {
        super(message);
    }
}

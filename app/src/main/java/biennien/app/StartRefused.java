package biennien.app;

/** The service can't start, for a reason that the operator can mend. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what to do about it
     */
    public StartRefused(String message) {
        super(message);
    }
}

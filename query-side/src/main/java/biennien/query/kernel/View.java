package biennien.query.kernel;

/**
 * Through whose eyes an answer is given. Who is who is decided where requests come in; here it only
 * matters what may be seen.
 */
public enum View {
    /**
     * Anybody: small cells and words that tell of a few persons are suppressed, and payloads of the
     * log that hold such words or are of a kind that is not public.
     */
    PUBLIC,
    READER,
    INSPECTOR,
    RECORDER,
    STEWARD;

    public boolean isPublic() {
        return this == PUBLIC;
    }

    /** Whether the name of a commended person may be asked for, by a call that records it. */
    public boolean mayRevealNames() {
        return switch (this) {
            case INSPECTOR, STEWARD -> true;
            case PUBLIC, READER, RECORDER -> false;
        };
    }
}

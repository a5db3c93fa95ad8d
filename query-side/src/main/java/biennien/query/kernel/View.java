package biennien.query.kernel;

/**
 * Through whose eyes an answer is given. Who is who is decided where requests come in; here it only
 * matters what may be seen.
 */
public enum View {
    /** Anybody: small cells are suppressed, and payloads of the log unless their kind is public. */
    PUBLIC,
    READER,
    INSPECTOR,
    RECORDER,
    STEWARD;

    public boolean isPublic() {
        return this == PUBLIC;
    }
}

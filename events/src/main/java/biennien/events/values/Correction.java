package biennien.events.values;

/**
 * Why what was recorded is not what holds.
 *
 * @param kind what kind of change it is; reports may leave entry errors out of "revisions"
 * @param reason in a few words
 * @param citation the document that shows it
 */
public record Correction(Kind kind, Reason reason, Citation citation) {

    /** The four ways in which a recorded fact stops being the last word. */
    public enum Kind {
        /** It was typed wrongly; the source never said so. */
        ENTRY_ERROR,
        /** A source says more, or better, than was known. */
        NEW_INFORMATION,
        /** The world itself changed afterwards. */
        WORLD_CHANGED,
        /** The source took its statement back. */
        SOURCE_WITHDRAWN
    }
}

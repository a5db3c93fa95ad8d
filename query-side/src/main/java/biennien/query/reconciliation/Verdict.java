package biennien.query.reconciliation;

/** How two numbers that should fit together do. */
public enum Verdict {
    /** Both are exact, and equal. */
    MATCH,
    /** Both can be true. */
    COMPATIBLE,
    /** One side is not told in full, and what is told does not exceed the other. */
    INCOMPLETE,
    /** They can't both be true. */
    CONTRADICTS,
    /** They are not of the same things, in the same count, measure, time or borders. */
    NOT_COMPARABLE,
    /** It would tell of a small cell. */
    SUPPRESSED
}

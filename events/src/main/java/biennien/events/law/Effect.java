package biennien.events.law;

/** What the law, as far as we know it, does to a fact. */
public enum Effect {
    PERMITTED,
    /** Not known to be allowed, and not known to be forbidden either: recorded with a warning. */
    DOUBTFUL,
    FORBIDDEN
}

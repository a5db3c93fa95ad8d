package biennien.events.values;

/**
 * The answer to a question about numbers that are only partly known. {@link #UNKNOWN} means that
 * what was reported allows both answers; it must never be shown as "no".
 */
public enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}

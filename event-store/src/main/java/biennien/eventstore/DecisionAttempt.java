package biennien.eventstore;

/** One attempt at a command: whether it looked at anything that may be older than the log. */
final class DecisionAttempt {

    private static final ScopedValue<DecisionAttempt> CURRENT = ScopedValue.newInstance();

    private final boolean last;
    private boolean onOldState;

    private DecisionAttempt(boolean last) {
        this.last = last;
    }

    /** Runs an attempt; what it dispatches itself is an attempt of its own. */
    static DecisionAttempt first(Runnable command) {
        return run(new DecisionAttempt(false), command);
    }

    /** Runs the attempt whose answer stands. */
    static void last(Runnable command) {
        run(new DecisionAttempt(true), command);
    }

    private static DecisionAttempt run(DecisionAttempt attempt, Runnable command) {
        ScopedValue.where(CURRENT, attempt).run(command);
        return attempt;
    }

    /** Whether another attempt would follow if this one is refused on old state. */
    static boolean mayBeRepeated() {
        return CURRENT.isBound() && !CURRENT.get().last;
    }

    static void usedOldState() {
        if (CURRENT.isBound()) {
            CURRENT.get().onOldState = true;
        }
    }

    boolean onOldState() {
        return onOldState;
    }
}

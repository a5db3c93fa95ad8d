package biennien.eventstore;

import org.jspecify.annotations.Nullable;

/** One attempt at a command: whether it looked at anything that may be older than the log. */
final class DecisionAttempt {

    private static final ScopedValue<DecisionAttempt> CURRENT = ScopedValue.newInstance();

    private final boolean last;
    private final @Nullable String begun;
    private boolean onOldState;

    private DecisionAttempt(boolean last, @Nullable String begun) {
        this.last = last;
        this.begun = begun;
    }

    /**
     * Runs an attempt; what it dispatches itself is an attempt of its own.
     *
     * @param begun a stream that is taken to have no events, unless it is cached
     */
    static DecisionAttempt first(@Nullable String begun, Runnable command) {
        return run(new DecisionAttempt(false, begun), command);
    }

    /** Runs the attempt whose answer stands. */
    static void last(Runnable command) {
        run(new DecisionAttempt(true, null), command);
    }

    private static DecisionAttempt run(DecisionAttempt attempt, Runnable command) {
        ScopedValue.where(CURRENT, attempt).run(command);
        return attempt;
    }

    /** Whether another attempt would follow if this one is refused on old state. */
    static boolean mayBeRepeated() {
        return CURRENT.isBound() && !CURRENT.get().last;
    }

    /** Whether a stream need not be looked for. */
    static boolean begins(String stream) {
        return CURRENT.isBound() && stream.equals(CURRENT.get().begun);
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

package biennien.eventstore;

/** One attempt at a command: whether it looked at an aggregate out of the cache. */
final class DecisionAttempt {

    private static final ScopedValue<DecisionAttempt> CURRENT = ScopedValue.newInstance();

    private boolean onCachedState;

    /** Runs an attempt; what it dispatches itself is an attempt of its own. */
    static DecisionAttempt run(Runnable command) {
        DecisionAttempt attempt = new DecisionAttempt();
        ScopedValue.where(CURRENT, attempt).run(command);
        return attempt;
    }

    static void usedCache() {
        if (CURRENT.isBound()) {
            CURRENT.get().onCachedState = true;
        }
    }

    boolean onCachedState() {
        return onCachedState;
    }
}

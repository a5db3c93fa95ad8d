package biennien.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

import java.time.Duration;

/** Watches appends end, for metrics. Called in the caller's thread; must be quick and not throw. */
@FunctionalInterface
public interface AppendObserver {

    AppendObserver NONE = (_, _, _) -> {};

    /**
     * @param events how many were appended as one
     * @param took from the caller's point of view
     */
    void appended(int events, Duration took, Outcome outcome);

    /** How an append can end. */
    enum Outcome {
        STORED,
        CONFLICT,
        REFUSED,
        UNAVAILABLE,
        UNKNOWN;

        static Outcome of(RuntimeException why) {
            return switch (why) {
                case ConcurrencyException _ -> CONFLICT;
                case LogUnavailable _ -> UNAVAILABLE;
                case OutcomeUnknown _ -> UNKNOWN;
                default -> REFUSED;
            };
        }
    }
}

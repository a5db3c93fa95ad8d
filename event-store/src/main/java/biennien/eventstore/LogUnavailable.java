package biennien.eventstore;

import java.time.Duration;

/**
 * Nothing was stored and nothing will be: the log could not be reached in time. Try again later.
 */
public final class LogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LogUnavailable(String message) {
        super(message);
    }

    /** For {@code Retry-After}. */
    public Duration retryAfter() {
        return Duration.ofSeconds(1);
    }
}

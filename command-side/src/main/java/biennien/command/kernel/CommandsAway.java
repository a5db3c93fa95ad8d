package biennien.command.kernel;

import java.time.Duration;

/** The command reached no process that handles commands, so nothing was decided or stored. */
public final class CommandsAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandsAway(String message) {
        super(message);
    }

    /** For {@code Retry-After}: about how long it takes a connection to come back. */
    public Duration retryAfter() {
        return Duration.ofSeconds(2);
    }
}

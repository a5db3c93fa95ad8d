package biennien.app.account;

import org.springframework.security.core.AuthenticationException;

/** Answered with 429 and {@code Retry-After}. */
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    final long seconds;

    TooManyAttempts(long seconds) {
        super("Too many wrong passwords; the next try is possible in " + seconds + " s.");
        this.seconds = seconds;
    }
}

package biennien.postgres;

/**
 * The embedded PostgreSQL cannot be had. The message is for the person who started us and says what
 * to do.
 */
public final class PostgresUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresUnavailable(String message) {
        super(message);
    }

    PostgresUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}

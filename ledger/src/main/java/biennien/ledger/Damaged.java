package biennien.ledger;

import java.io.IOException;

/**
 * Something is not there that must be, or is not whole: trying again would not help. Any other
 * {@link IOException} says that it could not be read now.
 */
public final class Damaged extends IOException {

    private static final long serialVersionUID = 1;

    public Damaged(String message) {
        super(message);
    }

    public Damaged(String message, Throwable cause) {
        super(message, cause);
    }
}

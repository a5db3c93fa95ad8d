package biennien.ledger;

import java.io.IOException;

/**
 * Something is not there that must be, or is not whole: trying again would not help. Any other
 * {@link IOException} says that it could not be read now.
 */
public final class Damaged extends IOException {

    private static final long serialVersionUID = 1;

    private final String reason;

    public Damaged(String reason) {
        super(reason);
        this.reason = reason;
    }

    public Damaged(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}

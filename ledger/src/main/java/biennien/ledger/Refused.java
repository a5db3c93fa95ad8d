package biennien.ledger;

/** Something does not hold. The message says what, and where. */
public abstract class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;

    Refused(String reason) {
        super(reason);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason;
    }
}

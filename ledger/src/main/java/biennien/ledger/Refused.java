package biennien.ledger;

/** Something does not hold. The message says what, and where. */
public abstract class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}

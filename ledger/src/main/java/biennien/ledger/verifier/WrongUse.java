package biennien.ledger.verifier;

/** The command can't be carried out as it was given: nothing was checked. */
final class WrongUse extends Exception {

    private static final long serialVersionUID = 1;

    WrongUse(String message) {
        super(message);
    }
}

package biennien.query.ledger;

/** The keeper signs nothing, for a reason that somebody must mend; the message says which. */
class CannotSign extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotSign(String message) {
        super(message);
    }
}

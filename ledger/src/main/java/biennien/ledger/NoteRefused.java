package biennien.ledger;

/** A note is not signed by those by whom it has to be. */
public final class NoteRefused extends Refused {

    private static final long serialVersionUID = 1;

    public NoteRefused(String message) {
        super(message);
    }
}

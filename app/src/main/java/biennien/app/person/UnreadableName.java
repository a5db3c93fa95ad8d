package biennien.app.person;

/** A sealed name that this key does not open in this place. */
final class UnreadableName extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableName(String message) {
        super(message);
    }
}

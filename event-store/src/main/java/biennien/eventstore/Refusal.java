package biennien.eventstore;

/** Something that travels with an append refuses it, before its commit was sent. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final RuntimeException why;

    Refusal(RuntimeException why) {
        super(why);
        this.why = why;
    }

    /** What the sender of the command is told. */
    RuntimeException why() {
        return why;
    }
}

package biennien.ledger;

/** A log is not what its checkpoint says. The message begins with the first bad position. */
public final class LogRefused extends Refused {

    private static final long serialVersionUID = 1;

    private final long position;

    public LogRefused(long position, String why) {
        super("position %d: %s".formatted(position, why));
        this.position = position;
    }

    /** The first position that is not as it should be. */
    public long position() {
        return position;
    }
}

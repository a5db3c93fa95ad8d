package biennien.command.register;

/** Where a decision that speaks of a position learns where the log ends. */
@FunctionalInterface
public interface LogEnd {

    /** The last position at the time of the call, -1 when the log is empty. */
    long position();
}

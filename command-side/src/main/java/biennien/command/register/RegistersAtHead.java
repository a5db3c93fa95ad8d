package biennien.command.register;

/** Where a decision that needs the registers gets them, caught up with the log. */
@FunctionalInterface
public interface RegistersAtHead {

    /**
     * Metadata of a rehearsed command: the {@code SourceRegistered} that a dry run would have
     * stored before and that the decision must know, as a list of canonical JSON texts.
     */
    String REHEARSED = "rehearsed";

    /**
     * The registers as of the head of the log at the time of the call, or later. In a command they
     * may be older, and then the command's append is refused and it is decided once more.
     */
    Registers atHead();
}

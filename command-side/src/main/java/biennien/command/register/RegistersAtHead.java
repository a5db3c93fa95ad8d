package biennien.command.register;

/** Where a decision that needs the registers gets them, caught up with the log. */
@FunctionalInterface
public interface RegistersAtHead {

    /** The registers as of the head of the log at the time of the call, or later. */
    Registers atHead();
}

package biennien.command.kernel;

import org.axonframework.commandhandling.CommandExecutionException;

/** Axon rolls back on exceptions only, so a refusal travels as one, with its details typed. */
public final class CommandRejected extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    private final transient RejectionDetails details;

    public CommandRejected(RejectionDetails details) {
        super(details.message(), null, details);
        this.details = details;
    }

    /** For a "no" that only the append could find out. */
    public static CommandRejected of(Refusal refusal) {
        return new CommandRejected(refusal.details());
    }

    public RejectionDetails details() {
        return details;
    }
}

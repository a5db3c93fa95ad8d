package biennien.command.kernel;

import org.axonframework.commandhandling.CommandMessage;

/** The way to wherever commands are handled, and back. */
@FunctionalInterface
public interface CommandRoute {

    /**
     * Waits for the answer. What is thrown is the same wherever the command is handled.
     *
     * @throws CommandRejected when the answer is no
     * @throws Rehearsed when it was a rehearsal and would be accepted
     * @throws CommandsAway when the command reached nobody
     */
    CommandAnswer carry(CommandMessage<? extends Command> command);
}

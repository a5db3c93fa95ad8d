package biennien.command.kernel;

import org.axonframework.commandhandling.CommandExecutionException;

import java.util.List;

/**
 * The answer to a rehearsal: the command would have been accepted. It travels as an exception
 * because only that rolls a unit of work back, so a dry run walks the very path of the real one.
 */
public final class Rehearsed extends CommandExecutionException {

    private static final long serialVersionUID = 1L;

    private final transient List<Warning> warnings;

    public Rehearsed(List<Warning> warnings) {
        super("rehearsed", null);
        this.warnings = warnings;
    }

    public List<Warning> warnings() {
        return warnings;
    }
}

package biennien.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/** A command was decided on {@link Ground} that had moved by the time of its append. */
final class GroundMoved extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    GroundMoved(long known) {
        super("What was decided on has changed since position " + known + ".");
    }
}

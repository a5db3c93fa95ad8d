package biennien.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/** A command was decided on a stream that has gone on since. */
final class StreamWentOn extends ConcurrencyException {

    private static final long serialVersionUID = 1L;

    StreamWentOn(String stream, long read) {
        super(stream + " has gone on since sequence " + read + ".");
    }
}

package biennien.eventstore;

/**
 * A command that is to be the first of its stream, as most are. It is decided at once as if the
 * stream had no event; should it have some, the log refuses the append and the command is decided
 * once more, on what is there. That saves looking for what is not there.
 */
public interface BeginsStream {

    /** The stream; its text is the stream's name. */
    Object id();
}

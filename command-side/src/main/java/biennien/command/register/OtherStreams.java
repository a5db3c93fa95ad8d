package biennien.command.register;

import java.util.List;

/**
 * The facts of a single other stream, for a decision that rests on it: what a certified body is, or
 * what a group is merged into. For what nearly every decision needs there are the {@link
 * RegistersAtHead}; this is for what is too much to keep in memory and asked one by one.
 */
@FunctionalInterface
public interface OtherStreams {

    /**
     * All events of a stream as they are in the log now, in order; none when there is no such
     * stream. The append of the command in hand proves that the stream still ends there, and
     * otherwise the command is decided once more.
     */
    List<Object> events(String stream);
}

package biennien.query.kernel;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;

/** The place of an event in the log. */
public final class Position {

    private Position() {}

    /** The position that a handler is told with an event. */
    public static long of(TrackingToken token) {
        if (token instanceof GlobalSequenceTrackingToken position) {
            return position.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a position of our log: " + token);
    }
}

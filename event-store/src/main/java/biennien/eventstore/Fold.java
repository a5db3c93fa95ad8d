package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A state that is a sum over the log: it fits into memory, and each event adds a little to it. Such
 * a state is made by {@link LogFold} many times faster than event by event, since nothing is
 * written before there is much to write.
 *
 * @param <D> what one event adds
 */
public interface Fold<D> {

    /** Stored names of the events it needs; empty means every event. */
    Set<String> types();

    /**
     * What an event adds, or null for nothing. It is asked by several threads at once and ahead of
     * {@link #add}, so it looks at the event and at nothing else.
     */
    @Nullable D read(LogRow row);

    /** Adds it to the state: in the order of the log, from one thread. */
    void add(D change);

    /**
     * Writes what was not yet written, and the position that it is true for, so that the next run
     * knows where to go on.
     *
     * @param connection in a transaction that is committed afterwards
     * @param position the last one that was folded
     */
    void write(Connection connection, long position) throws SQLException;
}

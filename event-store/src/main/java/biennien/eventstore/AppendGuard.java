package biennien.eventstore;

import org.axonframework.eventhandling.EventMessage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Looks at every append of the engine, and may ask for a last check in the transaction that writes
 * it. While such a check runs no other append does, in any process: be short.
 */
@FunctionalInterface
public interface AppendGuard {

    /** Decides without the database whether these events need a check; most don't. */
    Optional<InAppend> check(List<? extends EventMessage<?>> events);

    /** Runs after the events are written and before they are committed. */
    @FunctionalInterface
    interface InAppend {

        /**
         * Throwing anything undoes the append and reaches the sender of the command. May run more
         * than once for one append, each time in a new transaction, and in the thread of any other
         * caller, so it relies on nothing bound to a thread. Must neither commit nor roll back, nor
         * append anything itself.
         *
         * @param firstPosition of the events of this append
         */
        void run(Connection connection, long firstPosition) throws SQLException;
    }
}

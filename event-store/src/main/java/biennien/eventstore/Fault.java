package biennien.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;

/** What a failed statement means for the appends it carried. */
enum Fault {
    /** The connection broke: what was sent may be stored or not. */
    LOST,
    /** Surely undone, and not the fault of what was sent: it may be sent again. */
    LATER,
    /** Surely undone, because of something in what was sent. */
    REFUSED;

    private static final String UNIQUE_VIOLATION = "23505";

    static Fault of(SQLException e, boolean connectionClosed) {
        String state = String.valueOf(e.getSQLState());
        // 57P: the server ends connections; 25P04: transaction_timeout. Either can strike right
        // after the commit, so neither says what became of it.
        if (connectionClosed
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("25P04")) {
            return LOST;
        }
        return switch (state.substring(0, 2)) {
            // 40 serialisation and deadlock, 53 resources, 55 lock_timeout, 57 cancelled,
            // 58 input/output, 25 read-only.
            case "40", "53", "55", "57", "58", "25" -> LATER;
            default -> REFUSED;
        };
    }

    /** What the caller of a refused append is told. */
    static RuntimeException refusal(Append append, SQLException e) {
        NewEvent first = append.events().getFirst();
        if (UNIQUE_VIOLATION.equals(e.getSQLState())
                && constraint(e).equals("event_stream_sequence")) {
            return new ConcurrencyException(
                    "Stream %s went on from sequence %d meanwhile."
                            .formatted(first.stream(), first.sequence()),
                    e);
        }
        return new EventStoreException("The log refused events of " + first.stream(), e);
    }

    private static String constraint(SQLException e) {
        if (e instanceof PSQLException postgres) {
            ServerErrorMessage message = postgres.getServerErrorMessage();
            if (message != null) {
                return String.valueOf(message.getConstraint());
            }
        }
        return "";
    }
}

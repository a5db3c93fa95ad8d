package biennien.eventstore;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The end of a stream that a decision read beside its own. Reading and appending are two moments;
 * the append proves that nothing was added to that stream between them, and otherwise the command
 * is decided once more ({@link RedecidingCommandBus}) on what the stream says then.
 */
public final class StreamEnd {

    /** Of a stream that has no event. */
    public static final long NONE = -1;

    private static final String LAST =
            "SELECT coalesce(max(sequence), -1) FROM eventstore.event WHERE stream = ?";

    private StreamEnd() {}

    /**
     * Lets the append of the command in hand, if there is one, prove it.
     *
     * @param sequence of the last event that was read, {@link #NONE} when there was none
     */
    public static void isAt(String stream, long sequence) {
        if (CurrentUnitOfWork.isStarted()) {
            AppendExtras.current()
                    .check((connection, _) -> refuseUnlessAt(connection, stream, sequence));
        }
    }

    private static void refuseUnlessAt(Connection connection, String stream, long sequence)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setString(1, stream);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) != sequence) {
                    throw new StreamWentOn(stream, sequence);
                }
            }
        }
    }
}

package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

import javax.sql.DataSource;

/**
 * Puts the rows of another database into an empty log, byte for byte and in one transaction: who is
 * killed in the middle leaves an empty log. First the events in order, then the claims, then {@link
 * #finish}; closed before that, nothing stays.
 */
public final class LogFiller implements AutoCloseable {

    private static final String EMPTY =
            """
            SELECT next = 0
                   AND NOT EXISTS (SELECT FROM eventstore.event)
                   AND NOT EXISTS (SELECT FROM eventstore.claim)
                   AND NOT EXISTS (SELECT FROM eventstore.token_entry)
              FROM eventstore.log_head FOR UPDATE
            """;

    /** Whatever decisions stand on may have changed up to the end; they look it up once. */
    private static final String COUNTER =
            "UPDATE eventstore.log_head SET next = ?, rec = ?, ground = ? - 1";

    private static final String HELD_BY_NOBODY =
            """
            SELECT c.scope || ' ' || c.key FROM eventstore.claim c
             WHERE NOT EXISTS (SELECT FROM eventstore.event e WHERE e.stream = c.stream)
             LIMIT 1
            """;

    private final Connection connection;
    private @Nullable CopyInto events;
    private @Nullable CopyInto claims;
    private long next;
    private Instant recorded = Instant.EPOCH;

    private LogFiller(Connection connection) {
        this.connection = connection;
    }

    /** What else is written in the transaction. */
    @FunctionalInterface
    public interface Also {
        void write(Connection connection) throws SQLException;
    }

    /**
     * Nobody else appends until this is closed.
     *
     * @param database gives new connections, not pooled ones: the server undoes what a closed one
     *     left
     * @throws IllegalStateException when there is something in the log already
     */
    public static LogFiller begin(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement();
                    ResultSet empty = statement.executeQuery(EMPTY)) {
                if (!empty.next() || !empty.getBoolean(1)) {
                    throw new IllegalStateException("The log is not empty.");
                }
            }
            LogFiller filler = new LogFiller(connection);
            filler.events =
                    new CopyInto(
                            connection,
                            "eventstore.event (position, recorded_at, event_id, stream, sequence,"
                                    + " type, revision, salt, payload, metadata)");
            return filler;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * The next event, with the position that it has.
     *
     * @throws IllegalArgumentException when it is not the next one
     */
    public void event(StoredEvent event) throws SQLException {
        CopyInto rows = events;
        if (event.position() != next || rows == null) {
            throw new IllegalArgumentException(
                    "Position %d comes after %d events.".formatted(event.position(), next));
        }
        rows.row(
                event.position(),
                event.recordedAt(),
                event.eventId(),
                event.stream(),
                event.sequence(),
                event.type(),
                event.revision(),
                hex(event.salt()),
                hex(event.payload()),
                hex(event.metadata()));
        next++;
        recorded = event.recordedAt().isAfter(recorded) ? event.recordedAt() : recorded;
    }

    /** A claim that was held behind the last event. */
    public void claim(Claim claim) throws SQLException {
        CopyInto rows = claims;
        if (rows == null) {
            endEvents();
            rows =
                    new CopyInto(
                            connection,
                            "eventstore.claim (scope, key, stream, position, holder, shared)");
            claims = rows;
        }
        rows.row(
                claim.scope(),
                claim.key(),
                claim.stream(),
                claim.position(),
                claim.holder(),
                claim.shared());
    }

    /**
     * Sets the counter behind the last event and commits. Recorded time goes on from there,
     * whatever the clock of this machine says.
     *
     * @throws IllegalStateException when a claim is held by a stream that is not there
     */
    public void finish(Also also) throws SQLException {
        endEvents();
        CopyInto rows = claims;
        if (rows != null) {
            rows.close();
            claims = null;
        }
        try (Statement statement = connection.createStatement();
                ResultSet lost = statement.executeQuery(HELD_BY_NOBODY)) {
            if (lost.next()) {
                throw new IllegalStateException(
                        "The claim %s is held by a stream that has no event."
                                .formatted(lost.getString(1)));
            }
        }
        try (PreparedStatement counter = connection.prepareStatement(COUNTER)) {
            counter.setLong(1, next);
            counter.setObject(2, recorded.atOffset(ZoneOffset.UTC));
            counter.setLong(3, next);
            counter.executeUpdate();
        }
        also.write(connection);
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("ANALYZE eventstore.event, eventstore.claim");
        }
    }

    private void endEvents() throws SQLException {
        CopyInto rows = events;
        if (rows != null) {
            rows.close();
            events = null;
        }
    }

    /** Without {@link #finish} everything is undone, also a COPY that is under way. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}

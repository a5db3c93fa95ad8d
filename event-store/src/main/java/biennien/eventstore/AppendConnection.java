package biennien.eventstore;

import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * The one connection a process appends through, and the statements it sends.
 *
 * <p>Each connection of a process holds the same advisory lock, from its start to its end. So a new
 * one is ready only when the one before is truly gone, with whatever it was still doing committed
 * or undone: what is not in the log then will never be.
 */
final class AppendConnection implements AutoCloseable {

    /** The place and time an append got. */
    record Place(long firstPosition, Instant recordedAt) {}

    private static final String TAKE_COUNTER =
            """
            WITH h AS (
                UPDATE eventstore.log_head
                SET next = next + %s, rec = greatest(rec, clock_timestamp())
                WHERE ground <= ?
                RETURNING next - %s AS base, rec)
            """;

    private static final String COLUMNS =
            "(position, recorded_at, event_id, stream, sequence, type, revision, salt, payload,"
                    + " metadata)";

    private static final String APPEND_ONE =
            TAKE_COUNTER.formatted("1", "1")
                    + "INSERT INTO eventstore.event "
                    + COLUMNS
                    + " SELECT h.base, h.rec, ?, ?, ?, ?, ?, ?, ?, ? FROM h"
                    + " RETURNING position, recorded_at";

    private static final String APPEND_MANY =
            TAKE_COUNTER.formatted("?", "?")
                    + ", e AS (INSERT INTO eventstore.event "
                    + COLUMNS
                    + """
                     SELECT h.base + ord - 1, h.rec, n.event_id, n.stream, n.sequence, n.type,
                            n.revision, n.salt, n.payload, n.metadata
                     FROM h, unnest(?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::int[],
                                    ?::bytea[], ?::bytea[], ?::bytea[]) WITH ORDINALITY
                          AS n(event_id, stream, sequence, type, revision, salt, payload, metadata,
                               ord))
                    SELECT base, rec FROM h
                    """;

    private static final String PLACE_OF =
            """
            SELECT position, recorded_at FROM eventstore.event
            WHERE stream = ? AND sequence = ? AND event_id = ?
            """;

    private final Connection connection;
    private final PreparedStatement appendOne;
    private final PreparedStatement appendMany;

    private AppendConnection(Connection connection) throws SQLException {
        this.connection = connection;
        this.appendOne = connection.prepareStatement(APPEND_ONE);
        this.appendMany = connection.prepareStatement(APPEND_MANY);
    }

    /**
     * Opens a connection once the one before it is gone.
     *
     * @param processKey the same for every connection of a process
     */
    static AppendConnection open(DataSource source, long processKey, AppendLimits limits)
            throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(
                    Runnable::run, Math.toIntExact(limits.answer().toMillis()));
            connection.unwrap(PGConnection.class).setPrepareThreshold(1);
            configure(connection, limits);
            takeOver(connection, processKey);
            return new AppendConnection(connection);
        } catch (SQLException | RuntimeException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    private static void configure(Connection connection, AppendLimits limits) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    SET application_name = 'biennien appender';
                    SET transaction_timeout = %d;
                    SET lock_timeout = %d;
                    SET plan_cache_mode = force_generic_plan;
                    SELECT set_config('synchronous_commit', 'on', false)
                    WHERE current_setting('synchronous_commit') = 'off';
                    """
                            .formatted(
                                    limits.transaction().toMillis(),
                                    limits.counterWait().toMillis()));
        }
    }

    /**
     * Ends the connection before this one, if the server still keeps it, and waits until it is
     * gone.
     */
    private static void takeOver(Connection connection, long processKey) throws SQLException {
        try (PreparedStatement end =
                connection.prepareStatement(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_locks
                        WHERE locktype = 'advisory' AND objsubid = 1 AND granted
                          AND database = (SELECT oid FROM pg_database
                                          WHERE datname = current_database())
                          AND (classid::bigint << 32) | objid::bigint = ?
                        """)) {
            end.setLong(1, processKey);
            end.execute();
        }
        // Waits no longer than lock_timeout; then the opening fails and is tried again.
        try (PreparedStatement take = connection.prepareStatement("SELECT pg_advisory_lock(?)")) {
            take.setLong(1, processKey);
            take.execute();
        }
    }

    /** Appends in one statement and one transaction, and in one round trip. */
    Place append(List<Append> appends) throws SQLException, Refusal {
        long ground = appends.stream().mapToLong(Append::ground).min().orElse(Long.MAX_VALUE);
        if (appends.size() == 1 && appends.getFirst().events().size() == 1) {
            return appendOne(ground, appends.getFirst().events().getFirst());
        }
        List<NewEvent> events = new ArrayList<>();
        appends.forEach(append -> events.addAll(append.events()));
        return appendMany(ground, events);
    }

    /** Appends in one transaction, with what travels along. */
    Place appendWithExtras(List<Append> appends) throws SQLException, Refusal {
        connection.setAutoCommit(false);
        try {
            Place place = append(appends);
            new ExtrasWriter(connection, place).write(appends);
            connection.commit();
            return place;
        } catch (SQLException | Refusal | Error e) {
            rollback(e);
            throw e;
        } catch (RuntimeException e) {
            rollback(e);
            // Once it is surely undone it is the fault of one of them, not of the connection.
            if (connection.isClosed()) {
                throw e;
            }
            throw new Refusal(e);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Where an append stands, told by its first event; empty if it is not in the log. */
    Optional<Place> placeOf(NewEvent event) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLACE_OF)) {
            statement.setString(1, event.stream());
            statement.setLong(2, event.sequence());
            statement.setObject(3, event.eventId());
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? Optional.of(place(found)) : Optional.empty();
            }
        }
    }

    /** Position of the last append that moved the {@link Ground}. */
    long ground() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT ground FROM eventstore.log_head")) {
            row.next();
            return row.getLong(1);
        }
    }

    boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public void close() {
        closeQuietly(connection);
    }

    private Place appendOne(long ground, NewEvent event) throws SQLException, Refusal {
        appendOne.setLong(1, ground);
        appendOne.setObject(2, event.eventId());
        appendOne.setString(3, event.stream());
        appendOne.setLong(4, event.sequence());
        appendOne.setString(5, event.type());
        appendOne.setInt(6, event.revision());
        appendOne.setBytes(7, event.salt());
        appendOne.setBytes(8, event.payload());
        appendOne.setBytes(9, event.metadata());
        return placeOn(ground, appendOne);
    }

    private Place appendMany(long ground, List<NewEvent> events) throws SQLException, Refusal {
        int count = events.size();
        UUID[] ids = new UUID[count];
        String[] streams = new String[count];
        Long[] sequences = new Long[count];
        String[] types = new String[count];
        Integer[] revisions = new Integer[count];
        byte[][] salts = new byte[count][];
        byte[][] payloads = new byte[count][];
        byte[][] metadata = new byte[count][];
        for (int i = 0; i < count; i++) {
            NewEvent event = events.get(i);
            ids[i] = event.eventId();
            streams[i] = event.stream();
            sequences[i] = event.sequence();
            types[i] = event.type();
            revisions[i] = event.revision();
            salts[i] = event.salt();
            payloads[i] = event.payload();
            metadata[i] = event.metadata();
        }
        appendMany.setLong(1, count);
        appendMany.setLong(2, ground);
        appendMany.setLong(3, count);
        appendMany.setArray(4, connection.createArrayOf("uuid", ids));
        appendMany.setArray(5, connection.createArrayOf("text", streams));
        appendMany.setArray(6, connection.createArrayOf("int8", sequences));
        appendMany.setArray(7, connection.createArrayOf("text", types));
        appendMany.setArray(8, connection.createArrayOf("int4", revisions));
        appendMany.setArray(9, connection.createArrayOf("bytea", salts));
        appendMany.setArray(10, connection.createArrayOf("bytea", payloads));
        appendMany.setArray(11, connection.createArrayOf("bytea", metadata));
        return placeOn(ground, appendMany);
    }

    /** No row, and nothing written, when the ground is not what it was. */
    private static Place placeOn(long ground, PreparedStatement statement)
            throws SQLException, Refusal {
        try (ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                return place(row);
            }
        }
        if (ground == Long.MAX_VALUE) {
            throw new IllegalStateException("The counter of the log has no row.");
        }
        throw new Refusal(new GroundMoved(ground));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }

    private void rollback(Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
            close();
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // It is of no more use either way; the server ends its side.
            return;
        }
    }
}

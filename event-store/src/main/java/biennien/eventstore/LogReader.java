package biennien.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongPredicate;

import javax.sql.DataSource;

/**
 * The one way to read the log. Each call is one short statement, or a row of them: as positions
 * have no gap and never change, pieces read one after the other are the whole, and no old snapshot
 * is held under a writer that moves the counter thousands of times a second.
 */
public final class LogReader {

    private static final String COLUMNS =
            "position, recorded_at, event_id, stream, sequence, type, revision, salt, payload,"
                    + " metadata";

    /** What one COPY brings before its rows are handed on. */
    private static final int PIECE = 4_096;

    /** So that the database, the reading and the handler all have something to do. */
    private static final int PIECES_AHEAD = 3;

    /** Long enough after it that no append is on its way which took its clock before. */
    private static final String AGE =
            """
            SELECT moment > clock_timestamp(),
                   moment > clock_timestamp() - make_interval(secs => %d)
              FROM (VALUES (CAST(? AS timestamptz))) asked (moment)
            """
                    .formatted(10 * AppendLimits.DEFAULT.transaction().toSeconds());

    private static final String MOVE_PAST =
            """
            UPDATE eventstore.log_head
               SET rec = greatest(clock_timestamp(), CAST(? AS timestamptz))
                         + interval '1 microsecond'
             WHERE rec <= CAST(? AS timestamptz)
            RETURNING rec - interval '1 microsecond'
            """;

    /** Recorded time never runs backwards along the positions. */
    private static final String LAST_UP_TO =
            """
            WITH RECURSIVE search (low, high, moment) AS (
                SELECT CAST(0 AS bigint), next, CAST(? AS timestamptz) FROM eventstore.log_head
                UNION ALL
                SELECT CASE WHEN middle.recorded_at <= moment THEN middle.position + 1 ELSE low END,
                       CASE WHEN middle.recorded_at <= moment THEN high ELSE middle.position END,
                       moment
                  FROM search
                  JOIN eventstore.event middle ON middle.position = (low + high) / 2
                 WHERE low < high)
            SELECT low - 1 FROM search WHERE low = high
            """;

    private static final String ALL_CLAIMS =
            """
            SELECT scope, key, stream, position, holder, shared FROM eventstore.claim
             ORDER BY scope, key
            """;

    private final DataSource source;

    /** No append on its way was recorded then or before. */
    private volatile Instant settled = Instant.MIN;

    /**
     * @param source may be pooled
     */
    public LogReader(DataSource source) {
        this.source = source;
    }

    /** The last position, -1 when the log is empty. */
    public long head() {
        return query("SELECT next - 1 FROM eventstore.log_head", _ -> {}, LogReader::onlyLong);
    }

    /** Position of the last append that moved the {@link Ground}, -1 when none did. */
    public long ground() {
        return query("SELECT ground FROM eventstore.log_head", _ -> {}, LogReader::onlyLong);
    }

    /** The event at a position. */
    public Optional<StoredEvent> at(long position) {
        return page(position, 1).stream().filter(event -> event.position() == position).findFirst();
    }

    /** The events at these positions, in order. */
    public List<StoredEvent> at(Collection<Long> positions) {
        return query(
                "SELECT "
                        + COLUMNS
                        + " FROM eventstore.event WHERE position = ANY (?) ORDER BY position",
                statement ->
                        statement.setArray(
                                1,
                                statement
                                        .getConnection()
                                        .createArrayOf("bigint", positions.toArray(Long[]::new))),
                LogReader::events);
    }

    /** The events from a position on, in order, at most so many. */
    public List<StoredEvent> page(long from, int limit) {
        return query(
                "SELECT "
                        + COLUMNS
                        + " FROM eventstore.event WHERE position >= ? ORDER BY position LIMIT ?",
                statement -> {
                    statement.setLong(1, from);
                    statement.setInt(2, limit);
                },
                LogReader::events);
    }

    /** The events of a stream from a sequence on, in order, at most so many. */
    public List<StoredEvent> stream(String stream, long fromSequence, int limit) {
        return query(
                "SELECT "
                        + COLUMNS
                        + """
                         FROM eventstore.event WHERE stream = ? AND sequence >= ?
                        ORDER BY sequence LIMIT ?
                        """,
                statement -> {
                    statement.setString(1, stream);
                    statement.setLong(2, fromSequence);
                    statement.setInt(3, limit);
                },
                LogReader::events);
    }

    /** The sequence of the last event of a stream. */
    public Optional<Long> lastSequence(String stream) {
        return query(
                "SELECT max(sequence) FROM eventstore.event WHERE stream = ?",
                statement -> statement.setString(1, stream),
                row ->
                        row.next()
                                ? Optional.ofNullable(row.getObject(1, Long.class))
                                : Optional.empty());
    }

    /**
     * Hands on every event from a position to another, both inclusive, in order; with types, only
     * those of these stored names. The fast way through the whole log: binary COPY, piece by piece,
     * with no snapshot open while an event is being handled.
     */
    public void forEach(long from, long to, Consumer<StoredEvent> handler, String... types) {
        forEach(from, to, event -> event, handler, types);
    }

    /**
     * The same, with each event first made into something else, such as its payload. That happens
     * in other threads, for several pieces at once and ahead of the handler, which gets them in
     * order and in the caller's thread.
     */
    public <T> void forEach(
            long from,
            long to,
            Function<StoredEvent, T> reading,
            Consumer<? super T> handler,
            String... types) {
        long end = Math.min(to, head());
        Queue<Future<List<T>>> ahead = new ArrayDeque<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = from;
            while (next <= end || !ahead.isEmpty()) {
                while (next <= end && ahead.size() < PIECES_AHEAD) {
                    long first = next;
                    long last = Math.min(first + PIECE - 1, end);
                    ahead.add(
                            readers.submit(
                                    () -> copy(first, last, types).stream().map(reading).toList()));
                    next = last + 1;
                }
                whenRead(ahead.remove()).forEach(handler);
            }
        }
    }

    static <T> List<T> whenRead(Future<List<T>> piece) {
        try {
            return piece.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new EventStoreException("The log can't be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("Interrupted while reading the log.", e);
        }
    }

    /** The first position recorded at that time or later; one past the head if there is none. */
    public long firstSince(Instant time) {
        return recordedUpTo(time.minusNanos(1)) + 1;
    }

    /**
     * The last position that was recorded at that moment or before, -1 when there is none; empty
     * when the moment still lies in the future. It stays so, whatever is appended afterwards.
     */
    public Optional<Long> lastUpTo(Instant moment) {
        Age age = query(AGE, statement -> bindMoment(statement, moment, 1), LogReader::age);
        if (age == Age.TO_COME) {
            return Optional.empty();
        }
        if (age == Age.YOUNG) {
            settle(moment);
        }
        return Optional.of(recordedUpTo(moment));
    }

    private long recordedUpTo(Instant moment) {
        return query(
                LAST_UP_TO, statement -> bindMoment(statement, moment, 1), LogReader::onlyLong);
    }

    /**
     * An append takes its clock before it has the counter. Moving the time of the counter past the
     * moment waits for the append that holds it, and makes any other look at the clock again. It is
     * moved to the present at once, and by one reader at a time: those who waited find their moment
     * settled, and the counter's row is spared the rest.
     */
    private void settle(Instant moment) {
        if (moment.isAfter(settled)) {
            synchronized (this) {
                if (moment.isAfter(settled)) {
                    Instant moved = movePast(moment);
                    settled = moved.isAfter(moment) ? moved : moment;
                }
            }
        }
    }

    private Instant movePast(Instant moment) {
        return query(
                MOVE_PAST,
                statement -> bindMoment(statement, moment, 2),
                row -> row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : moment);
    }

    private enum Age {
        TO_COME,
        YOUNG,
        SETTLED
    }

    private static Age age(ResultSet row) throws SQLException {
        row.next();
        return row.getBoolean(1) ? Age.TO_COME : row.getBoolean(2) ? Age.YOUNG : Age.SETTLED;
    }

    /** In microseconds, the finest that is recorded. */
    private static void bindMoment(PreparedStatement statement, Instant moment, int times)
            throws SQLException {
        for (int i = 1; i <= times; i++) {
            statement.setObject(i, moment.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        }
    }

    /** Who holds a key. */
    public Optional<Claim> claim(String scope, String key) {
        return connected(connection -> Lookups.claim(connection, scope, key));
    }

    /** Who holds each of these keys; a free key is not in the answer. */
    public Map<Claim.Key, Claim> claims(Collection<Claim.Key> keys) {
        return query(
                """
                SELECT c.scope, c.key, c.stream, c.position, c.holder, c.shared
                FROM eventstore.claim c
                JOIN unnest(?::text[], ?::text[]) AS k(scope, key) USING (scope, key)
                """,
                statement -> {
                    Connection connection = statement.getConnection();
                    String[] scopes = keys.stream().map(Claim.Key::scope).toArray(String[]::new);
                    String[] names = keys.stream().map(Claim.Key::key).toArray(String[]::new);
                    statement.setArray(1, connection.createArrayOf("text", scopes));
                    statement.setArray(2, connection.createArrayOf("text", names));
                },
                row -> {
                    Map<Claim.Key, Claim> claims = new HashMap<>();
                    while (row.next()) {
                        Claim claim = Lookups.claim(row);
                        claims.put(new Claim.Key(claim.scope(), claim.key()), claim);
                    }
                    return claims;
                });
    }

    /**
     * All claims as they are held behind the last event of one moment, if that end of the log is
     * wanted. Each claim is handed on as it is read.
     *
     * @param wanted is asked with the number of events at that moment
     * @return that number, -1 when it was not wanted
     */
    public long claimsAtEnd(LongPredicate wanted, Consumer<Claim> handler) {
        return connected(
                connection -> {
                    connection.setAutoCommit(false);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(
                                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                        long end;
                        try (ResultSet row =
                                statement.executeQuery("SELECT next FROM eventstore.log_head")) {
                            end = onlyLong(row);
                        }
                        if (!wanted.test(end)) {
                            return -1L;
                        }
                        statement.setFetchSize(PIECE);
                        try (ResultSet rows = statement.executeQuery(ALL_CLAIMS)) {
                            while (rows.next()) {
                                handler.accept(Lookups.claim(rows));
                            }
                        }
                        return end;
                    } finally {
                        connection.rollback();
                        connection.setAutoCommit(true);
                    }
                });
    }

    /**
     * Does something while nobody can append, in any process. Appends wait meanwhile, so it must
     * not take longer than a second or two.
     */
    public void whileNobodyAppends(Runnable work) {
        connected(
                connection -> {
                    connection.setAutoCommit(false);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("SELECT FROM eventstore.log_head FOR UPDATE");
                        work.run();
                        return true;
                    } finally {
                        connection.rollback();
                        connection.setAutoCommit(true);
                    }
                });
    }

    /** The answer given under an Idempotency-Key in the last seven days. */
    public Optional<StoredAnswer> answer(String principal, String key) {
        return connected(connection -> Lookups.answer(connection, principal, key, false));
    }

    private List<StoredEvent> copy(long from, long to, String... types) {
        return connected(
                connection -> {
                    PGConnection postgres = connection.unwrap(PGConnection.class);
                    StringBuilder sql = new StringBuilder("COPY (SELECT ").append(COLUMNS);
                    sql.append(" FROM eventstore.event WHERE position BETWEEN ").append(from);
                    sql.append(" AND ").append(to);
                    sql.append(ofTypes(postgres, List.of(types)));
                    sql.append(" ORDER BY position) TO STDOUT (FORMAT binary)");
                    return BinaryCopy.read(postgres.getCopyAPI().copyOut(sql.toString()));
                });
    }

    /** A condition for a COPY, which takes no parameters; empty when every type is wanted. */
    static String ofTypes(PGConnection postgres, Collection<String> types) throws SQLException {
        List<String> literals = new ArrayList<>();
        for (String type : types) {
            literals.add("'" + postgres.escapeLiteral(type) + "'");
        }
        return literals.isEmpty() ? "" : " AND type IN (" + String.join(",", literals) + ")";
    }

    private static List<StoredEvent> events(ResultSet row) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        while (row.next()) {
            events.add(
                    new StoredEvent(
                            row.getLong(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getInt(7),
                            row.getBytes(8),
                            row.getBytes(9),
                            row.getBytes(10)));
        }
        return events;
    }

    private static long onlyLong(ResultSet row) throws SQLException {
        row.next();
        return row.getLong(1);
    }

    private <T> T query(String sql, Binding binding, Reading<ResultSet, T> reading) {
        return connected(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        binding.bind(statement);
                        try (ResultSet rows = statement.executeQuery()) {
                            return reading.read(rows);
                        }
                    }
                });
    }

    private <T> T connected(Reading<Connection, T> reading) {
        try (Connection connection = source.getConnection()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    static RuntimeException unreadable(SQLException e) {
        return e instanceof SQLTransientConnectionException || Fault.of(e, false) == Fault.LOST
                ? new LogUnavailable("The log can't be reached: " + e.getMessage())
                : new EventStoreException("The log can't be read.", e);
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<S, T> {
        T read(S from) throws SQLException;
    }
}

package biennien.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

/**
 * Makes the state of a {@link Fold} from the log: two ranges are read by COPY at once and ahead of
 * the adding, of each event only what was asked for is parsed, and the state is written seldom.
 */
public final class LogFold {

    /** How many events a run that may be interrupted folds before it writes. */
    public static final long CHECKPOINT = 50_000;

    /** What one COPY brings. */
    private static final int RANGE = 12_500;

    private static final int RANGES_AHEAD = 2;

    private final DataSource database;

    /**
     * @param database a connection for each of two ranges and one for writing are taken from it
     */
    public LogFold(DataSource database) {
        this.database = database;
    }

    /** Folds from a position to another, both inclusive, and writes once. */
    public <D> void once(Fold<D> fold, long from, long to) {
        run(fold, from, to, Math.max(1, to - from + 1));
    }

    /**
     * The same, written each time after so many events: whoever is interrupted goes on from there.
     * The writes before the last are not waited for on disk; what a crash takes of them is folded
     * again, as state and position go together.
     */
    public <D> void run(Fold<D> fold, long from, long to, long checkpoint) {
        long range = Math.min(RANGE, checkpoint);
        Queue<Range<D>> ahead = new ArrayDeque<>();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
                Connection writing = database.getConnection()) {
            writing.setAutoCommit(false);
            long next = from;
            long written = from - 1;
            while (next <= to || !ahead.isEmpty()) {
                while (next <= to && ahead.size() < RANGES_AHEAD) {
                    long first = next;
                    // No range crosses a checkpoint.
                    long end = from + ((first - from) / checkpoint + 1) * checkpoint - 1;
                    long last = Math.min(Math.min(first + range - 1, end), to);
                    ahead.add(new Range<>(last, readers.submit(() -> copy(fold, first, last))));
                    next = last + 1;
                }
                Range<D> read = ahead.remove();
                read.changes().forEach(fold::add);
                if (read.last() == to || read.last() - written >= checkpoint) {
                    write(fold, writing, read.last(), read.last() == to);
                    written = read.last();
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("The state of a fold can't be written.", e);
        }
    }

    private record Range<D>(long last, Future<List<D>> reading) {
        List<D> changes() {
            return LogReader.whenRead(reading);
        }
    }

    private static <D> void write(Fold<D> fold, Connection connection, long at, boolean last)
            throws SQLException {
        try {
            if (!last) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET LOCAL synchronous_commit = off");
                }
            }
            fold.write(connection, at);
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private <D> List<D> copy(Fold<D> fold, long from, long to) {
        List<D> changes = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            String sql =
                    "COPY (SELECT %s FROM eventstore.event WHERE position BETWEEN %d AND %d%s ORDER BY position) TO STDOUT (FORMAT binary)"
                            .formatted(
                                    LogRow.COLUMNS,
                                    from,
                                    to,
                                    LogReader.ofTypes(postgres, fold.types()));
            CopyOut copy = postgres.getCopyAPI().copyOut(sql);
            LogRow row = new LogRow();
            int begin = BinaryCopy.HEADER;
            for (byte[] message = copy.readFromCopy();
                    message != null;
                    message = copy.readFromCopy()) {
                int at = begin;
                begin = 0;
                while (at < message.length && !BinaryCopy.endsAt(message, at)) {
                    at = row.moveTo(message, at);
                    D change = fold.read(row);
                    if (change != null) {
                        changes.add(change);
                    }
                }
            }
            return changes;
        } catch (SQLException e) {
            throw LogReader.unreadable(e);
        }
    }
}

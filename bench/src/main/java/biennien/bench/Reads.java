package biennien.bench;

import biennien.events.StoredNames;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;

/** Reading the whole log: with every payload parsed, and the limit, its bytes alone. */
final class Reads {

    private static final String COPY =
            """
            COPY eventstore.event (position, recorded_at, event_id, stream, sequence, type,
                                   revision, salt, payload, metadata)
            TO STDOUT (FORMAT binary)
            """;

    private final Service service;
    private final LogReader log;

    Reads(Service service) {
        this.service = service;
        this.log = service.part(LogReader.class);
    }

    /** Every event in order through the log's own reader, as a value. Events per second. */
    double parsed() {
        AtomicLong next = new AtomicLong();
        long begin = System.nanoTime();
        log.forEach(
                0,
                log.head(),
                Reads::parse,
                parsed -> requireInOrder(parsed.position(), next.getAndIncrement()));
        return perSecond(next.get(), begin);
    }

    /** The same rows as a binary COPY, drained and thrown away. Rows per second. */
    double copied() throws SQLException {
        long rows = log.head() + 1;
        try (Connection connection = service.connect()) {
            long begin = System.nanoTime();
            CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(COPY);
            long bytes = 0;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                bytes += row.length;
            }
            if (copy.getHandledRowCount() < rows) {
                throw new IllegalStateException("%d B are not all rows.".formatted(bytes));
            }
            return perSecond(rows, begin);
        }
    }

    private record Parsed(long position, Object event) {}

    private static void requireInOrder(long position, long expected) {
        if (position != expected) {
            throw new IllegalStateException(
                    "Position %d stands where %d should.".formatted(position, expected));
        }
    }

    private static Parsed parse(StoredEvent event) {
        StoredNames.StoredName name = StoredNames.of(event.type(), event.revision());
        if (name == null) {
            throw new IllegalStateException("Never stored: " + event.name());
        }
        return new Parsed(event.position(), CanonicalJson.read(event.payload(), name.type()));
    }

    private static double perSecond(long events, long begin) {
        return events / ((System.nanoTime() - begin) / 1e9);
    }
}

package biennien.bench;

import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;

import org.postgresql.PGConnection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The limit: one prepared INSERT of one row with its COMMIT, into a table like the log's, of rows
 * like the log's. Each worker has a connection of its own; positions and sequences are known
 * beforehand, which no log can claim.
 */
final class RawInserts implements Work {

    private static final String TABLE =
            """
            CREATE SCHEMA bench;
            CREATE TABLE bench.event (LIKE eventstore.event INCLUDING ALL);
            """;
    private static final String INSERT =
            """
            INSERT INTO bench.event
            VALUES (?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int SAMPLE = 1_000;

    private final Service service;
    private final List<StoredEvent> sample;
    private final AtomicLong position = new AtomicLong();
    private final AtomicLongArray sequences = new AtomicLongArray(Figures.STREAMS);

    private RawInserts(Service service, List<StoredEvent> sample) {
        this.service = service;
        this.sample = sample;
    }

    /** Rows like the last ones of the log. */
    static RawInserts of(Service service) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        LogReader log = service.part(LogReader.class);
        return new RawInserts(service, log.page(log.head() - SAMPLE + 1, SAMPLE));
    }

    /** Bytes of payload and of metadata in a row. */
    String rowSize() {
        return "%d + %d B"
                .formatted(
                        Math.round(
                                sample.stream()
                                        .mapToInt(e -> e.payload().length)
                                        .average()
                                        .orElse(0)),
                        Math.round(
                                sample.stream()
                                        .mapToInt(e -> e.metadata().length)
                                        .average()
                                        .orElse(0)));
    }

    @Override
    public Worker worker() throws SQLException {
        Connection connection = service.connect();
        connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return new Worker() {
            @Override
            public void once() throws SQLException {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                StoredEvent row = sample.get(random.nextInt(sample.size()));
                int stream = random.nextInt(Figures.STREAMS);
                insert.setLong(1, position.getAndIncrement());
                insert.setObject(2, UUID.randomUUID());
                insert.setString(3, "figure:bench-%05d".formatted(stream));
                insert.setLong(4, sequences.getAndIncrement(stream));
                insert.setString(5, row.type());
                insert.setInt(6, row.revision());
                insert.setBytes(7, row.salt());
                insert.setBytes(8, row.payload());
                insert.setBytes(9, row.metadata());
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}

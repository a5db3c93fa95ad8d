package biennien.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/** Removes answers past their seven days. To be run now and then, an hour apart is plenty. */
public final class IdempotencyPurge implements Runnable {

    private static final String PURGE =
            """
            DELETE FROM eventstore.idempotency
            WHERE created_at < clock_timestamp() - interval '7 days'
            """;

    private final DataSource source;

    public IdempotencyPurge(DataSource source) {
        this.source = source;
    }

    @Override
    public void run() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(PURGE);
        } catch (SQLException e) {
            throw new EventStoreException("Old answers can't be removed.", e);
        }
    }
}

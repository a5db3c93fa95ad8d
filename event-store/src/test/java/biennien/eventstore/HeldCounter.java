package biennien.eventstore;

import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import javax.sql.DataSource;

/** Holds the counter as a stuck writer of another kind would, until it is closed. */
final class HeldCounter implements AutoCloseable {

    private final Connection connection;
    private final JdbcClient sql;

    HeldCounter(DataSource source) throws SQLException {
        sql = JdbcClient.create(source);
        connection = source.getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE eventstore.log_head SET next = next");
        }
    }

    /** Waits until so many writers stand in line for the counter. */
    void awaitWaiting(int writers) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> waiting() >= writers);
    }

    private int waiting() {
        return sql.sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND wait_event_type = 'Lock'
                          AND application_name = 'biennien appender'
                        """)
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}

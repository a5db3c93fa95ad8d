package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

/**
 * Axon's own engine on a relational database takes a number before it commits, and gives up on a
 * number that is missing once it reads an event older than a minute. So an event committed late is
 * never delivered, without a line in any log. The same happens to ours, and it delivers.
 */
class LateCommitTest {

    private final TestLog log = new TestLog();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_stock_engine_of_axon_never_delivers_an_event_that_is_committed_late()
            throws Exception {
        JdbcEventStorageEngine autocommit = stockEngine(log.source::getConnection);
        autocommit.createSchema(PostgresEventTableFactory.INSTANCE);
        List<String> seen =
                LateCommit.seenByAProcessor(
                        event -> stockAppend(log.source, event), autocommit, () -> false);
        assertThat(seen).containsExactly("note:late");
    }

    @Test
    void ours_delivers_both_in_the_order_of_their_commits() throws Exception {
        List<String> seen =
                LateCommit.seenByAProcessor(this::ourAppend, log.engine(), this::someoneWaits);
        assertThat(seen).containsExactly("note:early", "note:late");
    }

    private static JdbcEventStorageEngine stockEngine(ConnectionProvider connections) {
        return JdbcEventStorageEngine.builder()
                .schema(new EventSchema())
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .eventSerializer(TestLog.SERIALIZER)
                .snapshotSerializer(TestLog.SERIALIZER)
                .build();
    }

    private static LateCommit.Held stockAppend(DataSource source, DomainEventMessage<?> event)
            throws Exception {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        stockEngine(() -> new UnclosedConnection(connection).proxy()).appendEvents(event);
        return () -> {
            connection.commit();
            connection.close();
        };
    }

    private LateCommit.Held ourAppend(DomainEventMessage<?> event) throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        PostgresEventStorageEngine slow =
                log.engine(
                        _ ->
                                Optional.of(
                                        (_, _) -> {
                                            inside.countDown();
                                            awaitReleased(release);
                                        }));
        CompletableFuture<Void> append =
                CompletableFuture.runAsync(
                        () -> slow.appendEvents(event), Thread::startVirtualThread);
        assertThat(inside.await(10, SECONDS)).isTrue();
        return () -> {
            release.countDown();
            append.get(10, SECONDS);
        };
    }

    private boolean someoneWaits() {
        return log.sql
                .sql(
                        """
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                                       WHERE datname = current_database()
                                         AND wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }

    private static void awaitReleased(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

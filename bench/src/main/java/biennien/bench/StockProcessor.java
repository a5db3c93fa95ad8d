package biennien.bench;

import biennien.events.figure.FigureEvent;
import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.figure.FigureEvent.FigureReported;
import biennien.events.figure.FigureEvent.FigureWithdrawn;
import biennien.eventstore.StoredNameSerializer;
import biennien.eventstore.TokenTyping;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * The same totals as Axon makes them when nobody changes its settings: its own JDBC engine and
 * token store, its pooled processor with 16 segments, one event in a batch, one upsert for each.
 */
final class StockProcessor {

    private static final int SEGMENTS = 16;
    private static final int THREADS = 4;

    private static final String TABLES =
            """
            CREATE SCHEMA stock;
            CREATE TABLE stock.domainevententry (
                globalindex bigserial PRIMARY KEY, aggregateidentifier varchar(255) NOT NULL,
                sequencenumber bigint NOT NULL, type varchar(255),
                eventidentifier varchar(255) NOT NULL UNIQUE, metadata bytea, payload bytea NOT NULL,
                payloadrevision varchar(255), payloadtype varchar(255) NOT NULL,
                timestamp varchar(255) NOT NULL, UNIQUE (aggregateidentifier, sequencenumber));
            CREATE TABLE stock.total (stream text PRIMARY KEY, events bigint NOT NULL,
                sum numeric NOT NULL, last numeric NOT NULL, last_at timestamptz NOT NULL,
                position bigint NOT NULL)
            """;

    private static final String EVENTS =
            """
            INSERT INTO stock.domainevententry (aggregateidentifier, sequencenumber, type,
                   eventidentifier, metadata, payload, payloadrevision, payloadtype, timestamp)
            SELECT stream, sequence, 'figure', event_id::text, metadata, payload, revision::text,
                   type, to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
              FROM eventstore.event WHERE type LIKE 'figure.%' ORDER BY position LIMIT
            """;

    private static final String UPSERT =
            """
            INSERT INTO stock.total VALUES (?, 1, ?, ?, ?, ?)
            ON CONFLICT (stream) DO UPDATE
               SET events = total.events + 1, sum = total.sum + excluded.sum, last = excluded.last,
                   last_at = excluded.last_at, position = excluded.position
            """;

    private final DataSource database;
    private final Serializer events;
    private final JdbcTemplate jdbc;
    private final LongAdder handled = new LongAdder();

    private StockProcessor(Service service) {
        this.database = service.part(DataSource.class);
        this.events = service.part(StoredNameSerializer.class);
        this.jdbc = new JdbcTemplate(database);
    }

    static StockProcessor of(Service service, int events) {
        StockProcessor stock = new StockProcessor(service);
        stock.jdbc.execute(TABLES);
        stock.jdbc.execute(EVENTS + events);
        stock.jdbc.execute("VACUUM ANALYZE stock.domainevententry");
        return stock;
    }

    /** Its handler; Axon finds it by the annotation. */
    public final class Totals {
        @EventHandler
        public void on(FigureEvent event, TrackedEventMessage<?> message) {
            String value =
                    switch (event) {
                        case FigureReported reported -> reported.quantity().value();
                        case FigureCorrected corrected -> corrected.quantity().value();
                        case FigureWithdrawn _ -> null;
                    };
            if (value != null) {
                BigDecimal amount = new BigDecimal(value);
                jdbc.update(
                        UPSERT,
                        event.id().value(),
                        amount,
                        amount,
                        Timestamp.from(message.getTimestamp()),
                        message.trackingToken().position().orElse(-1));
            }
            handled.increment();
        }
    }

    /** Events per second, from an empty table. */
    double perSecond(Duration window) {
        jdbc.execute("TRUNCATE stock.total; DROP TABLE IF EXISTS stock.tokenentry");
        TransactionManager transactions =
                new SpringTransactionManager(new JdbcTransactionManager(database));
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(database));
        Serializer general =
                Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new TokenTyping()).build();
        JdbcTokenStore tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(TokenSchema.builder().setTokenTable("stock.tokenentry").build())
                        .serializer(general)
                        .build();
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        ScheduledExecutorService coordinator = Executors.newScheduledThreadPool(1);
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(THREADS);
        PooledStreamingEventProcessor processor =
                PooledStreamingEventProcessor.builder()
                        .name("stock")
                        .eventHandlerInvoker(
                                SimpleEventHandlerInvoker.builder()
                                        .eventHandlers(new Totals())
                                        .build())
                        .messageSource(store(connections, transactions, general))
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(workers)
                        .initialSegmentCount(SEGMENTS)
                        .batchSize(1)
                        .build();
        processor.start();
        try {
            pass(window.dividedBy(2));
            long before = handled.sum();
            long begin = System.nanoTime();
            pass(window);
            return (handled.sum() - before) / ((System.nanoTime() - begin) / 1e9);
        } finally {
            processor.shutDown();
            coordinator.shutdown();
            workers.shutdown();
        }
    }

    private EmbeddedEventStore store(
            ConnectionProvider connections, TransactionManager transactions, Serializer general) {
        return EmbeddedEventStore.builder()
                .storageEngine(
                        JdbcEventStorageEngine.builder()
                                .connectionProvider(connections)
                                .transactionManager(transactions)
                                .eventSerializer(events)
                                .snapshotSerializer(general)
                                .schema(
                                        EventSchema.builder()
                                                .eventTable("stock.domainevententry")
                                                .build())
                                .build())
                .build();
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

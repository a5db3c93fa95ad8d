package biennien.eventstore;

import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.eventstore.TestEvent.Noted;

import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Axon's processors on our log, with their tokens and dead letters in our tables. */
class ProcessorTest {

    private static final Serializer TOKENS =
            Jackson3Serializer.builder().jsonMapperBuilderCustomizer(new TokenTyping()).build();

    private final TestLog log = new TestLog();
    private final PostgresEventStorageEngine engine = log.engine();
    private final EmbeddedEventStore store =
            EmbeddedEventStore.builder().storageEngine(engine).fetchDelay(20).build();
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(2);
    private final TokenStore tokens =
            JdbcTokenStore.builder()
                    .connectionProvider(log.source::getConnection)
                    .schema(AxonTables.tokens())
                    .serializer(TOKENS)
                    .build();
    private final Counts counts = new Counts();

    /** What a projection saw, and whether it saw it again. */
    static final class Counts {

        private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

        @EventHandler
        void on(Noted event, ReplayStatus status) {
            seen.add(event.id() + (status.isReplay() ? " again" : ""));
        }
    }

    @AfterEach
    void close() {
        store.shutDown();
        workers.shutdownNow();
        log.close();
    }

    @Test
    void a_processor_is_given_every_event_and_all_of_them_again_after_a_reset() {
        for (int i = 0; i < 3; i++) {
            engine.appendEvents(noted("note:" + i, 0));
        }
        PooledStreamingEventProcessor processor = processor();
        processor.start();
        awaitSeen("note:0", "note:1", "note:2");
        awaitPosition(2);

        processor.shutDown();
        processor.resetTokens();
        processor.start();
        awaitSeen("note:0", "note:1", "note:2", "note:0 again", "note:1 again", "note:2 again");

        store.publish(noted("note:3", 0));
        awaitSeen(
                "note:0",
                "note:1",
                "note:2",
                "note:0 again",
                "note:1 again",
                "note:2 again",
                "note:3");
        awaitPosition(3);
        assertThat(tokens.fetchToken("counts", 0)).isNotInstanceOf(ReplayToken.class);
        processor.shutDown();
    }

    @Test
    void a_processor_on_an_empty_log_stands_at_minus_one_and_can_be_reset_there() {
        PooledStreamingEventProcessor processor = processor();
        processor.start();
        awaitPosition(-1);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        store.publish(noted("note:0", 0));
        awaitSeen("note:0");
        awaitPosition(0);
        processor.shutDown();
    }

    @Test
    void a_parked_event_keeps_the_bytes_and_the_name_of_the_log() {
        JdbcSequencedDeadLetterQueue<EventMessage<?>> letters = deadLetters();
        engine.appendEvents(noted("note:a", 0));
        DomainEventMessage<?> event =
                (DomainEventMessage<?>) engine.readEvents(null, false).iterator().next();
        letters.enqueue(
                "note:a",
                new GenericDeadLetter<>("note:a", event, new IllegalStateException("no")));

        StoredEvent stored = log.reader.at(0).orElseThrow();
        var row =
                log.sql
                        .sql(
                                "SELECT payload_type, payload_revision, payload FROM"
                                        + " eventstore.dead_letter")
                        .query()
                        .singleRow();
        assertThat(row.get("payload_type")).isEqualTo("test.Noted");
        assertThat(row.get("payload_revision")).isEqualTo("1");
        assertThat((byte[]) row.get("payload")).isEqualTo(stored.payload());

        DeadLetter<? extends EventMessage<?>> letter =
                letters.deadLetterSequence("note:a").iterator().next();
        assertThat(letter.message().getPayload()).isEqualTo(event.getPayload());
        assertThat(letters.process(_ -> org.axonframework.messaging.deadletter.Decisions.evict()))
                .isTrue();
        assertThat(letters.size()).isZero();
    }

    private PooledStreamingEventProcessor processor() {
        return PooledStreamingEventProcessor.builder()
                .name("counts")
                .eventHandlerInvoker(
                        SimpleEventHandlerInvoker.builder().eventHandlers(counts).build())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(workers)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                // Axon's own first token is a replay without a position; it would count as 0.
                .initialToken(StreamableMessageSource::createTailToken)
                .build();
    }

    private JdbcSequencedDeadLetterQueue<EventMessage<?>> deadLetters() {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup("counts")
                .connectionProvider(log.source::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .schema(AxonTables.deadLetters())
                .genericSerializer(TOKENS)
                .eventSerializer(TestLog.SERIALIZER)
                .build();
    }

    private void awaitSeen(String... events) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counts.seen).containsExactly(events));
    }

    private void awaitPosition(long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> {
                            TrackingToken token = tokens.fetchToken("counts", 0);
                            assertThat(token).isNotNull();
                            assertThat(token.position()).hasValue(position);
                        });
    }
}

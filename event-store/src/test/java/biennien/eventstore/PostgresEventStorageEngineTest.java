package biennien.eventstore;

import static biennien.eventstore.TestLog.event;
import static biennien.eventstore.TestLog.inUnitOfWork;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.eventstore.TestEvent.Noted;
import biennien.eventstore.TestEvent.Struck;
import biennien.ledger.Leaf;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class PostgresEventStorageEngineTest {

    private final TestLog log = new TestLog();
    private final PostgresEventStorageEngine engine = log.engine();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_event_comes_back_as_it_was_recorded() {
        Instant before = Instant.now().minusSeconds(60);
        DomainEventMessage<?> sent =
                event("note:a", 0, new Noted("note:a", "Sơn La 😀", 71))
                        .withMetaData(Map.of("actor", "account:7", "request", "r1"));
        engine.appendEvents(sent);

        DomainEventMessage<?> read = engine.readEvents("note:a").next();
        assertThat(read.getPayload()).isEqualTo(sent.getPayload());
        assertThat(read.getMetaData()).isEqualTo(sent.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(sent.getIdentifier());
        assertThat(read.getAggregateIdentifier()).isEqualTo("note:a");
        assertThat(read.getSequenceNumber()).isZero();
        assertThat(read.getType()).isEqualTo("note");
        assertThat(read.getTimestamp())
                .isEqualTo(log.reader.at(0).orElseThrow().recordedAt())
                .isAfter(before);
    }

    @Test
    void what_could_not_be_a_leaf_is_refused_before_anything_is_stored() {
        String longest = "note:" + "x".repeat(Leaf.LIMIT_BYTES - 600);
        String tooLong = "note:" + "ữ".repeat(Leaf.LIMIT_BYTES / 3);

        engine.appendEvents(event(longest, 0, new Noted("note:a", "Sơn La", 1)));
        assertThatThrownBy(
                        () ->
                                engine.appendEvents(
                                        noted("note:a", 0),
                                        event(tooLong, 0, new Noted("note:a", "Sơn La", 1))))
                .isInstanceOf(EntryTooLarge.class)
                .hasMessageContaining("65535 bytes at most");

        assertThat(log.reader.head()).isZero();
        assertThat(log.reader.at(0).orElseThrow().leaf().length)
                .isBetween(Leaf.LIMIT_BYTES - 600, Leaf.LIMIT_BYTES);
    }

    @Test
    void positions_start_at_0_and_have_no_gap() {
        engine.appendEvents(noted("note:a", 0), noted("note:a", 1));
        engine.appendEvents(noted("note:b", 0));
        assertThat(log.reader.page(0, 10))
                .extracting(StoredEvent::position)
                .containsExactly(0L, 1L, 2L);
        assertThat(log.reader.head()).isEqualTo(2);
    }

    @Test
    void an_empty_log_has_the_head_minus_one_and_both_its_tokens_say_so() {
        assertThat(log.reader.head()).isEqualTo(-1);
        assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(-1));
        assertThat(engine.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(-1));
    }

    @Test
    void the_log_is_read_in_order_from_after_a_token() {
        for (int i = 0; i < 1_200; i++) {
            engine.appendEvents(noted("note:a", i));
        }
        assertThat(engine.readEvents(null, false).map(PostgresEventStorageEngineTest::position))
                .containsExactlyElementsOf(LongStream.range(0, 1_200).boxed().toList());
        assertThat(engine.readEvents(new GlobalSequenceTrackingToken(1_197), false))
                .extracting(PostgresEventStorageEngineTest::position)
                .containsExactly(1_198L, 1_199L);
        assertThat(engine.readEvents("note:a", 1_000).asStream())
                .extracting(DomainEventMessage::getSequenceNumber)
                .containsExactlyElementsOf(LongStream.range(1_000, 1_200).boxed().toList());
    }

    @Test
    void a_stream_that_came_to_the_end_goes_on_with_what_was_appended_since() {
        engine.appendEvents(noted("note:a", 0));
        Iterator<? extends TrackedEventMessage<?>> events =
                engine.readEvents(null, false).iterator();
        assertThat(position(events.next())).isZero();
        assertThat(events.hasNext()).isFalse();
        engine.appendEvents(noted("note:a", 1));
        assertThat(events.hasNext()).isTrue();
        assertThat(position(events.next())).isEqualTo(1);
    }

    @Test
    void a_token_at_a_time_stands_before_the_first_event_recorded_then_or_later() {
        for (int i = 0; i < 5; i++) {
            engine.appendEvents(noted("note:a", i));
        }
        for (StoredEvent stored : log.reader.page(0, 5)) {
            assertThat(engine.createTokenAt(stored.recordedAt()))
                    .isEqualTo(new GlobalSequenceTrackingToken(stored.position() - 1));
        }
        assertThat(engine.createTokenAt(Instant.EPOCH)).isEqualTo(engine.createTailToken());
        assertThat(engine.createTokenAt(Instant.now().plusSeconds(3_600)))
                .isEqualTo(engine.createHeadToken());
    }

    @Test
    void a_sequence_that_is_taken_is_a_concurrency_exception_and_leaves_no_hole() {
        engine.appendEvents(noted("note:a", 0));
        assertThatThrownBy(() -> engine.appendEvents(noted("note:a", 0)))
                .isInstanceOf(ConcurrencyException.class);
        engine.appendEvents(noted("note:a", 1));
        assertThat(log.reader.page(0, 10))
                .extracting(StoredEvent::position)
                .containsExactly(0L, 1L);
    }

    @Test
    void an_append_of_several_events_is_stored_whole_or_not_at_all() {
        engine.appendEvents(noted("note:a", 0));
        assertThatThrownBy(() -> engine.appendEvents(noted("note:b", 0), noted("note:a", 0)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(engine.lastSequenceNumberFor("note:b")).isEmpty();
        assertThat(engine.lastSequenceNumberFor("note:a")).contains(0L);
    }

    @Test
    void all_events_of_an_append_have_one_time_and_time_never_runs_back() {
        engine.appendEvents(noted("note:a", 0), noted("note:a", 1));
        log.sql.sql("UPDATE eventstore.log_head SET rec = rec + interval '1 hour'").update();
        engine.appendEvents(noted("note:a", 2));
        engine.appendEvents(noted("note:a", 3));
        List<StoredEvent> events = log.reader.page(0, 10);
        assertThat(events.get(0).recordedAt()).isEqualTo(events.get(1).recordedAt());
        assertThat(events).extracting(StoredEvent::recordedAt).isSorted();
    }

    @Test
    void the_receipt_of_a_unit_of_work_says_where_its_events_stand() {
        engine.appendEvents(noted("note:a", 0));
        Receipt receipt =
                inUnitOfWork(_ -> engine.appendEvents(noted("note:b", 0), noted("note:c", 0)));
        Instant recordedAt = log.reader.at(1).orElseThrow().recordedAt();
        assertThat(receipt.find()).contains(new Receipt.Stored(1, 2, recordedAt));
        assertThat(receipt.position()).hasValue(2);
    }

    @Test
    void a_second_append_in_one_unit_of_work_is_an_error() {
        assertThatThrownBy(
                        () ->
                                inUnitOfWork(
                                        _ -> {
                                            engine.appendEvents(noted("note:a", 0));
                                            engine.appendEvents(noted("note:a", 1));
                                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("appends once");
    }

    @Test
    void what_is_not_the_event_of_an_aggregate_has_no_place_in_the_log() {
        assertThatThrownBy(
                        () ->
                                engine.appendEvents(
                                        GenericEventMessage.asEventMessage(new Struck("note:a"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_payload_without_a_stored_name_is_refused() {
        assertThatThrownBy(() -> engine.appendEvents(event("note:a", 0, "text")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(log.reader.head()).isEqualTo(-1);
    }

    @Test
    void an_event_whose_name_nobody_knows_any_more_is_an_error_and_not_passed_over() {
        engine.appendEvents(noted("note:a", 0));
        PostgresEventStorageEngine stranger =
                new PostgresEventStorageEngine(
                        log.appender(),
                        log.reader,
                        new StoredNameSerializer(new NoNames()),
                        List.of());
        assertThatThrownBy(() -> stranger.readEvents("note:a").next().getPayload())
                .isInstanceOfAny(IllegalArgumentException.class, SerializationException.class);
    }

    @Test
    void snapshots_are_neither_read_nor_written() {
        engine.appendEvents(noted("note:a", 0));
        assertThat(engine.readSnapshot("note:a")).isEmpty();
        assertThatThrownBy(
                        () ->
                                engine.storeSnapshot(
                                        new GenericDomainEventMessage<>(
                                                "test", "note:a", 0, "state")))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static long position(Message<?> message) {
        return ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
    }

    private static final class NoNames implements EventNames {

        @Override
        public StoredName nameOf(Class<?> type) {
            throw new IllegalArgumentException("No event: " + type);
        }

        @Override
        public Class<?> classOf(StoredName name) {
            throw new IllegalArgumentException("No event ever was " + name);
        }
    }
}

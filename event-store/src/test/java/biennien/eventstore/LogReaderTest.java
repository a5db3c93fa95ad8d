package biennien.eventstore;

import static biennien.eventstore.TestLog.event;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import biennien.eventstore.TestEvent.Noted;
import biennien.eventstore.TestEvent.Struck;
import biennien.ledger.MerkleTree;
import biennien.ledger.TreeHash;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class LogReaderTest {

    private final TestLog log = new TestLog();
    private final PostgresEventStorageEngine engine = log.engine();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_whole_log_is_read_alike_by_pages_and_by_copy() {
        append(9_000);
        List<StoredEvent> pages = new ArrayList<>();
        for (long from = 0; from < 9_000; from += 1_000) {
            pages.addAll(log.reader.page(from, 1_000));
        }
        List<StoredEvent> copied = new ArrayList<>();
        log.reader.forEach(0, Long.MAX_VALUE, copied::add);
        assertThat(copied).hasSize(9_000).isEqualTo(pages);
    }

    @Test
    void a_part_of_the_log_is_read_with_both_its_ends() {
        append(20);
        List<Long> positions = new ArrayList<>();
        log.reader.forEach(5, 7, event -> positions.add(event.position()));
        assertThat(positions).containsExactly(5L, 6L, 7L);
        log.reader.forEach(20, 30, event -> positions.add(event.position()));
        log.reader.forEach(7, 5, event -> positions.add(event.position()));
        assertThat(positions).hasSize(3);
    }

    @Test
    void only_events_of_the_types_asked_for_are_handed_on() {
        engine.appendEvents(noted("note:a", 0), event("note:a", 1, new Struck("note:a")));
        List<String> types = new ArrayList<>();
        log.reader.forEach(0, 10, event -> types.add(event.type()), "test.Struck", "test.'none");
        assertThat(types).containsExactly("test.Struck");
    }

    @Test
    void a_handler_that_fails_ends_the_reading() {
        append(3);
        assertThatThrownBy(
                        () ->
                                log.reader.forEach(
                                        0,
                                        2,
                                        event -> {
                                            throw new IllegalStateException(
                                                    "at " + event.position());
                                        }))
                .hasMessage("at 0");
        assertThat(log.reader.at(2)).isPresent();
        assertThat(log.reader.at(3)).isEmpty();
        assertThat(log.reader.at(-1)).isEmpty();
    }

    @Test
    void text_and_bytes_of_every_kind_come_through_copy_unharmed() {
        engine.appendEvents(
                event("note:Sơn La 😀", 0, new Noted("note:a", "\\N \t \n \\. \u0001", 0)));
        List<StoredEvent> copied = new ArrayList<>();
        log.reader.forEach(0, 0, copied::add);
        assertThat(copied).isEqualTo(log.reader.page(0, 1));
    }

    @Test
    void the_leaf_of_a_row_is_the_committed_one() throws IOException {
        log.sql
                .sql(
                        """
                        INSERT INTO eventstore.event VALUES (
                            0, '2026-11-21T03:04:05.123456Z', '0197a3c0-0000-7000-8000-000000000001',
                            'note:sơn-la', 0, 'test.Noted', 1,
                            '\\x000102030405060708090a0b0c0d0e0f', :payload, :metadata)
                        """)
                .param(
                        "payload",
                        "{\"counts\":[71,2],\"id\":\"note:sơn-la\",\"nested\":{\"a/b\":true,\"m~n\":\"\\\"x\\\"\"},\"none\":[]}"
                                .getBytes(UTF_8))
                .param("metadata", "{\"actor\":\"account:7\"}".getBytes(UTF_8))
                .update();
        log.sql.sql("UPDATE eventstore.log_head SET next = 1").update();
        assertThat(new String(log.reader.at(0).orElseThrow().leaf(), UTF_8)).isEqualTo(committed());
        log.reader.forEach(
                0, 0, event -> assertThat(new String(event.leaf(), UTF_8)).isEqualTo(committed()));
    }

    @Test
    void a_moment_is_the_last_position_that_was_recorded_then_or_before() {
        append(20);
        Instant first = log.reader.at(0).orElseThrow().recordedAt();
        assertThat(log.reader.lastUpTo(first.minusNanos(1_000))).contains(-1L);
        assertThat(log.reader.lastUpTo(Instant.EPOCH)).contains(-1L);
        for (StoredEvent event : log.reader.page(0, 20)) {
            Instant then = event.recordedAt();
            long last =
                    log.reader.page(0, 20).stream()
                            .filter(other -> !other.recordedAt().isAfter(then))
                            .count();
            assertThat(log.reader.lastUpTo(then)).contains(last - 1);
            assertThat(log.reader.lastUpTo(then.plusNanos(999))).contains(last - 1);
            assertThat(log.reader.firstSince(then)).isLessThanOrEqualTo(event.position());
        }
        assertThat(log.reader.lastUpTo(Instant.parse("2999-01-01T00:00:00Z"))).isEmpty();
    }

    /** It took its clock, and waits for the counter; nobody sees it yet. */
    @Test
    void what_is_on_its_way_since_before_a_moment_is_waited_for() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> append;
            Future<Optional<Long>> asked;
            Instant moment;
            try (HeldCounter held = new HeldCounter(log.source)) {
                append = threads.submit(() -> engine.appendEvents(noted("note:slow", 0)));
                held.awaitWaiting(1);
                moment =
                        log.sql
                                .sql("SELECT clock_timestamp()")
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant();
                Instant then = moment;
                asked = threads.submit(() -> log.reader.lastUpTo(then));
                Awaitility.await().until(() -> asked.isDone() || waitForALock() >= 2);
            }
            append.get(10, SECONDS);
            Optional<Long> told = asked.get(10, SECONDS);
            engine.appendEvents(noted("note:later", 0));
            assertThat(log.reader.lastUpTo(moment)).isEqualTo(told);
            assertThat(log.reader.at(told.orElseThrow() + 1).orElseThrow().recordedAt())
                    .isAfter(moment);
        }
    }

    @Test
    void a_moment_that_was_settled_once_is_answered_without_touching_the_counter()
            throws Exception {
        append(3);
        Instant moment =
                log.sql
                        .sql("SELECT clock_timestamp()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant();
        assertThat(log.reader.lastUpTo(moment)).contains(2L);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection readOnly = log.source.getConnection()) {
            readOnly.setAutoCommit(false);
            try (Statement statement = readOnly.createStatement()) {
                statement.execute("LOCK TABLE eventstore.log_head IN SHARE MODE");
            }
            var again = threads.submit(() -> log.reader.lastUpTo(moment));
            var before = threads.submit(() -> log.reader.lastUpTo(moment.minusMillis(1)));
            assertThat(again.get(10, SECONDS)).contains(2L);
            assertThat(before.get(10, SECONDS)).isPresent();
            readOnly.rollback();
        }
    }

    private long waitForALock() {
        return log.sql
                .sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                         WHERE datname = current_database() AND wait_event_type = 'Lock'
                        """)
                .query(Long.class)
                .single();
    }

    @Test
    void the_leaves_of_a_log_make_one_root_whichever_way_they_are_read() {
        append(50);
        TreeHash byPage = new TreeHash();
        log.reader.page(0, 50).forEach(event -> byPage.add(MerkleTree.leafHash(event.leaf())));
        TreeHash byCopy = new TreeHash();
        log.reader.forEach(0, 49, event -> byCopy.add(MerkleTree.leafHash(event.leaf())));
        assertThat(HexFormat.of().formatHex(byCopy.root()))
                .isEqualTo(HexFormat.of().formatHex(byPage.root()));
    }

    private void append(int events) {
        List<org.axonframework.eventhandling.DomainEventMessage<?>> messages = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            messages.add(noted("note:" + i % 7, i / 7));
        }
        engine.appendEvents(messages);
    }

    private static String committed() {
        try (InputStream sample = LogReaderTest.class.getResourceAsStream("leaf-of-a-row.json")) {
            return new String(sample.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

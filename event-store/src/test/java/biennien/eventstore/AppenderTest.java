package biennien.eventstore;

import static biennien.eventstore.TestLog.inUnitOfWork;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.awaitility.Awaitility;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

class AppenderTest {

    private static final AppendLimits SHORT =
            new AppendLimits(
                    Duration.ofMillis(200),
                    Duration.ofMillis(600),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(10));

    private final TestLog log = new TestLog();
    private final PostgresEventStorageEngine engine = log.engine();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        callers.shutdownNow();
        log.close();
    }

    @Test
    void what_waits_together_is_committed_together_and_without_a_hole() throws Exception {
        engine.appendEvents(noted("note:warm", 0));
        List<Future<?>> appends = new ArrayList<>();
        try (HeldCounter counter = new HeldCounter(log.source)) {
            appends.add(append("note:first", 0));
            counter.awaitWaiting(1);
            for (int i = 0; i < 20; i++) {
                appends.add(append("note:" + i, 0));
            }
            awaitQueued(20);
        }
        for (Future<?> append : appends) {
            append.get(10, SECONDS);
        }
        List<StoredEvent> events = log.reader.page(0, 100);
        assertThat(events)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.range(0, 22).boxed().toList());
        assertThat(events.subList(2, 22))
                .extracting(StoredEvent::recordedAt)
                .containsOnly(events.get(2).recordedAt());
    }

    @Test
    void of_those_committed_together_only_the_guilty_one_fails() throws Exception {
        engine.appendEvents(noted("note:taken", 0));
        register("source:holder", "alias", "1").call();
        List<Future<?>> good = new ArrayList<>();
        List<Future<?>> bad = new ArrayList<>();
        try (HeldCounter counter = new HeldCounter(log.source)) {
            good.add(append("note:first", 0));
            counter.awaitWaiting(1);
            for (int i = 0; i < 5; i++) {
                good.add(append("note:" + i, 0));
            }
            bad.add(
                    callers.submit(
                            () ->
                                    engine.appendEvents(
                                            noted("note:half", 0), noted("note:taken", 0))));
            bad.add(callers.submit(register("source:other", "alias", "1")));
            good.add(callers.submit(register("source:third", "alias", "2")));
            good.add(append("note:last", 0));
            awaitQueued(9);
        }
        for (Future<?> append : good) {
            append.get(10, SECONDS);
        }
        assertThatThrownBy(() -> bad.get(0).get(10, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> bad.get(1).get(10, SECONDS)).hasCauseInstanceOf(ClaimTaken.class);
        assertThat(log.reader.head()).isEqualTo(1 + good.size());
        assertThat(log.reader.lastSequence("note:half")).isEmpty();
        assertThat(log.reader.claim("alias", "2")).map(Claim::stream).contains("source:third");
    }

    @Test
    void two_that_claim_the_same_key_at_once_are_told_apart() throws Exception {
        List<Future<?>> claims = new ArrayList<>();
        try (HeldCounter counter = new HeldCounter(log.source)) {
            append("note:first", 0);
            counter.awaitWaiting(1);
            claims.add(callers.submit(register("source:a", "alias", "1")));
            claims.add(callers.submit(register("source:b", "alias", "1")));
            awaitQueued(2);
        }
        AtomicInteger refused = new AtomicInteger();
        for (Future<?> claim : claims) {
            try {
                claim.get(10, SECONDS);
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(ClaimTaken.class);
                refused.incrementAndGet();
            }
        }
        assertThat(refused).hasValue(1);
        assertThat(log.reader.head()).isEqualTo(1);
    }

    @Test
    void a_caller_whose_turn_does_not_come_is_told_so_and_nothing_is_stored_afterwards()
            throws Exception {
        PostgresEventStorageEngine impatient = log.engine(log.appender(SHORT));
        try (HeldCounter _ = new HeldCounter(log.source)) {
            assertThatThrownBy(() -> impatient.appendEvents(noted("note:a", 0)))
                    .isInstanceOf(LogUnavailable.class);
        }
        impatient.appendEvents(noted("note:b", 0));
        assertThat(log.reader.page(0, 10))
                .extracting(StoredEvent::stream)
                .containsExactly("note:b");
    }

    @Test
    void a_writer_stuck_in_its_transaction_is_cut_off_and_the_others_go_on() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        PostgresEventStorageEngine stuck =
                log.engine(
                        log.appender(SHORT),
                        _ ->
                                Optional.of(
                                        (_, _) -> {
                                            if (runs.incrementAndGet() == 1) {
                                                inside.countDown();
                                                awaitUninterruptibly(release);
                                            }
                                        }));
        Future<?> stuckAppend = callers.submit(() -> stuck.appendEvents(noted("note:stuck", 0)));
        assertThat(inside.await(10, SECONDS)).isTrue();
        long start = System.nanoTime();
        engine.appendEvents(noted("note:other", 0));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        release.countDown();
        // It was undone by the server, which is known for sure, so there is time for another try.
        stuckAppend.get(10, SECONDS);
        assertThat(log.reader.page(0, 10))
                .extracting(StoredEvent::stream)
                .containsExactly("note:other", "note:stuck");
        assertThat(runs).hasValue(2);
    }

    @Test
    void an_interrupted_caller_still_learns_what_became_of_its_events() throws Exception {
        Thread caller;
        try (HeldCounter counter = new HeldCounter(log.source)) {
            caller =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        engine.appendEvents(noted("note:a", 0));
                                        if (Thread.currentThread().isInterrupted()) {
                                            engine.appendEvents(noted("note:still-interrupted", 0));
                                        }
                                    });
            counter.awaitWaiting(1);
            caller.interrupt();
        }
        caller.join(Duration.ofSeconds(10));
        assertThat(log.reader.page(0, 10))
                .extracting(StoredEvent::stream)
                .containsExactly("note:a", "note:still-interrupted");
    }

    @Test
    void a_closed_appender_takes_nothing_more() {
        Appender appender = log.appender();
        PostgresEventStorageEngine closing = log.engine(appender);
        closing.appendEvents(noted("note:a", 0));
        appender.close();
        assertThatThrownBy(() -> closing.appendEvents(noted("note:a", 1)))
                .isInstanceOf(LogUnavailable.class);
        assertThat(log.reader.head()).isZero();
    }

    @Test
    void appends_are_durable_even_where_the_server_would_not_wait() {
        log.sql
                .sql("ALTER DATABASE " + log.database().name() + " SET synchronous_commit = off")
                .update();
        List<String> settings = new ArrayList<>();
        PostgresEventStorageEngine asking =
                log.engine(
                        _ ->
                                Optional.of(
                                        (connection, _) -> {
                                            try (var rows =
                                                    connection
                                                            .createStatement()
                                                            .executeQuery(
                                                                    "SHOW synchronous_commit")) {
                                                rows.next();
                                                settings.add(rows.getString(1));
                                            }
                                        }));
        asking.appendEvents(noted("note:a", 0));
        assertThat(settings).containsExactly("on");
    }

    @Test
    void sixty_four_callers_of_two_appenders_leave_no_hole_and_lose_nothing() throws Exception {
        List<PostgresEventStorageEngine> engines = List.of(engine, log.engine());
        List<Future<?>> appends = new ArrayList<>();
        for (int caller = 0; caller < 64; caller++) {
            PostgresEventStorageEngine mine = engines.get(caller % 2);
            String stream = "note:" + caller;
            appends.add(
                    callers.submit(
                            () -> {
                                for (int i = 0; i < 30; i += 3) {
                                    mine.appendEvents(noted(stream, i));
                                    mine.appendEvents(noted(stream, i + 1), noted(stream, i + 2));
                                }
                            }));
        }
        for (Future<?> append : appends) {
            append.get(60, SECONDS);
        }
        List<StoredEvent> events = log.reader.page(0, 10_000);
        assertThat(events)
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(LongStream.range(0, 64 * 30).boxed().toList());
        assertThat(events).extracting(StoredEvent::recordedAt).isSorted();
        assertThat(events).extracting(StoredEvent::eventId).doesNotHaveDuplicates();
    }

    private Future<?> append(String stream, long sequence) {
        return callers.submit(() -> engine.appendEvents(noted(stream, sequence)));
    }

    private Callable<Receipt> register(String stream, String scope, String key) {
        return () ->
                inUnitOfWork(
                        unitOfWork -> {
                            AppendExtras.of(unitOfWork).claim(scope, key);
                            engine.appendEvents(noted(stream, 0));
                        });
    }

    /** Callers parked in the appender. */
    private static void awaitQueued(int callers) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                Thread.getAllStackTraces().values().stream()
                                                .filter(
                                                        stack ->
                                                                List.of(stack).stream()
                                                                        .anyMatch(
                                                                                frame ->
                                                                                        frame.getClassName()
                                                                                                        .equals(
                                                                                                                Append
                                                                                                                        .class
                                                                                                                        .getName())
                                                                                                && frame.getMethodName()
                                                                                                        .equals(
                                                                                                                "await")))
                                                .count()
                                        >= callers);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) throws SQLException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new SQLException(e);
        }
    }
}

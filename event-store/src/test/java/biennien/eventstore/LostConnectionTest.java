package biennien.eventstore;

import static biennien.eventstore.TestLog.inUnitOfWork;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.concurrent.TimeUnit.SECONDS;

import biennien.eventstore.CutProxy.Cable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The connection breaks at COMMIT, and the answer must be right all the same. */
class LostConnectionTest {

    private static final AppendLimits LIMITS =
            new AppendLimits(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(5));

    private final TestLog log = new TestLog();
    private final CutProxy proxy = new CutProxy(log.database().jdbcUrl());
    private final Appender appender =
            new Appender(
                    proxy.dataSource(log.database()),
                    LIMITS,
                    AppendObserver.NONE,
                    new JustStored());
    private final PostgresEventStorageEngine engine = log.engine(appender);

    LostConnectionTest() throws IOException {}

    @AfterEach
    void close() {
        proxy.close();
        appender.close();
        log.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Cable.class,
            names = {"CUT_BEFORE_REQUEST", "CUT_BEFORE_ANSWER", "CUT_AFTER_REQUEST"})
    void whenever_the_connection_breaks_the_events_are_stored_exactly_once(Cable cut) {
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(cut);
        Receipt receipt =
                inUnitOfWork(_ -> engine.appendEvents(noted("note:a", 1), noted("note:b", 0)));
        assertThat(streams()).containsExactly("note:a", "note:a", "note:b");
        assertThat(receipt.find())
                .contains(new Receipt.Stored(1, 2, log.reader.at(1).orElseThrow().recordedAt()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Cable.class,
            names = {"CUT_BEFORE_REQUEST", "CUT_BEFORE_ANSWER", "CUT_AFTER_REQUEST"})
    void what_travels_with_an_append_is_stored_exactly_once_too(Cable cut) {
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(cut);
        inUnitOfWork(
                unitOfWork -> {
                    AppendExtras.of(unitOfWork).claim("alias", "1");
                    engine.appendEvents(noted("note:b", 0));
                });
        assertThat(streams()).containsExactly("note:a", "note:b");
        assertThat(log.reader.claim("alias", "1")).map(Claim::stream).contains("note:b");
    }

    @Test
    void a_statement_the_server_still_works_on_is_ended_before_it_is_called_not_stored()
            throws Exception {
        engine.appendEvents(noted("note:a", 0));
        CompletableFuture<Void> append;
        try (HeldCounter counter = new HeldCounter(log.source)) {
            proxy.cut(Cable.CUT_AFTER_REQUEST);
            append =
                    CompletableFuture.runAsync(
                            () -> engine.appendEvents(noted("note:a", 1)),
                            Thread::startVirtualThread);
            // First the cut one and then, when that one is gone, the next one.
            counter.awaitWaiting(1);
        }
        append.get(10, SECONDS);
        assertThat(streams()).containsExactly("note:a", "note:a");
    }

    @Test
    void when_the_server_stays_away_nobody_is_told_that_sent_events_failed() {
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(Cable.CUT_BEFORE_ANSWER);
        proxy.open(false);
        assertThatThrownBy(() -> engine.appendEvents(noted("note:a", 1)))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(streams()).containsExactly("note:a", "note:a");
        proxy.open(true);
        engine.appendEvents(noted("note:a", 2));
        assertThat(streams()).hasSize(3);
    }

    @Test
    void when_the_server_comes_back_in_time_the_outcome_is_known() throws Exception {
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(Cable.CUT_BEFORE_ANSWER);
        proxy.open(false);
        CompletableFuture<Receipt> append =
                CompletableFuture.supplyAsync(
                        () -> inUnitOfWork(_ -> engine.appendEvents(noted("note:a", 1))),
                        Thread::startVirtualThread);
        org.awaitility.Awaitility.await().until(() -> log.reader.head() == 1);
        proxy.open(true);
        assertThat(append.get(10, SECONDS).position()).hasValue(1);
    }

    @Test
    void events_that_were_never_sent_are_surely_not_stored() {
        proxy.open(false);
        assertThatThrownBy(() -> engine.appendEvents(noted("note:a", 0)))
                .isInstanceOf(LogUnavailable.class);
        proxy.open(true);
        engine.appendEvents(noted("note:b", 0));
        assertThat(streams()).containsExactly("note:b");
    }

    private List<String> streams() {
        return log.reader.page(0, 100).stream().map(StoredEvent::stream).toList();
    }
}

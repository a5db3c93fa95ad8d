package biennien.eventstore;

import static biennien.eventstore.TestLog.event;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.eventstore.TestEvent.Noted;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class JustStoredTest {

    private final TestLog log = new TestLog();
    private final JustStored fresh = new JustStored();
    private final CutProxy proxy = new CutProxy(log.database().jdbcUrl());
    private final Appender appender =
            new Appender(
                    proxy.dataSource(log.database()),
                    AppendLimits.DEFAULT,
                    AppendObserver.NONE,
                    fresh);
    private final PostgresEventStorageEngine engine = log.engine(appender);

    JustStoredTest() throws IOException {}

    @AfterEach
    void close() {
        proxy.close();
        appender.close();
        log.close();
    }

    @Test
    void it_is_what_the_log_has() {
        fresh.want();
        engine.appendEvents(noted("note:a", 0));
        engine.appendEvents(
                event("note:Sơn La 😀", 0, new Noted("note:b", "\\N \t \n \\. \u0001", 7)),
                noted("note:a", 1));

        assertThat(fresh.take(0, 2)).containsExactlyElementsOf(ofTheLog());
        assertThat(fresh.take(0, 2)).as("taken once").isEmpty();
    }

    @Test
    void only_what_is_wanted_is_there_and_up_to_a_gap() {
        engine.appendEvents(noted("note:a", 0));
        fresh.want();
        engine.appendEvents(noted("note:a", 1));
        log.engine().appendEvents(noted("note:b", 0));
        engine.appendEvents(noted("note:a", 2));

        assertThat(fresh.take(0, 3)).isEmpty();
        assertThat(fresh.take(1, 3)).containsExactly(ofTheLog().get(1));
        assertThat(fresh.take(3, 3)).containsExactly(ofTheLog().get(3));

        engine.appendEvents(noted("note:a", 3));
        fresh.wantNoMore();
        engine.appendEvents(noted("note:a", 4));
        assertThat(fresh.take(4, 5)).isEmpty();
    }

    @Test
    void those_of_another_connection_are_taken_by_themselves() {
        fresh.want();
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(CutProxy.Cable.CUT_BEFORE_REQUEST);
        engine.appendEvents(noted("note:a", 1));
        engine.appendEvents(noted("note:a", 2));

        assertThat(fresh.take(0, 2)).containsExactly(ofTheLog().get(0));
        assertThat(fresh.take(1, 2)).containsExactly(ofTheLog().get(1), ofTheLog().get(2));
    }

    @Test
    void what_was_stored_and_its_answer_lost_is_not_there() {
        fresh.want();
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(CutProxy.Cable.CUT_BEFORE_ANSWER);
        engine.appendEvents(noted("note:a", 1));

        assertThat(log.reader.head()).isEqualTo(1);
        assertThat(fresh.take(0, 1)).containsExactly(ofTheLog().get(0));
        assertThat(fresh.take(1, 1)).isEmpty();
    }

    @Test
    void what_is_long_is_left_to_the_log() {
        fresh.want();
        engine.appendEvents(noted("note:a", 0));
        engine.appendEvents(event("note:b", 0, new Noted("note:b", "a".repeat(5_000), 1)));

        assertThat(fresh.take(0, 1)).containsExactly(ofTheLog().getFirst());
    }

    private List<StoredEvent> ofTheLog() {
        return log.reader.page(0, 100);
    }
}

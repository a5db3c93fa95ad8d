package biennien.eventstore;

import static biennien.eventstore.TestLog.event;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.eventstore.TestEvent.Noted;
import biennien.ledger.MerkleTree;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class StoredLeavesTest {

    private final TestLog log = new TestLog();
    private final StoredLeaves leaves = new StoredLeaves();
    private final CutProxy proxy = new CutProxy(log.database().jdbcUrl());
    private final Appender appender =
            new Appender(
                    proxy.dataSource(log.database()),
                    AppendLimits.DEFAULT,
                    AppendObserver.NONE,
                    leaves);
    private final PostgresEventStorageEngine engine = log.engine(appender);

    StoredLeavesTest() throws IOException {}

    @AfterEach
    void close() {
        proxy.close();
        appender.close();
        log.close();
    }

    @Test
    void they_are_those_of_the_rows_that_the_log_has() {
        leaves.want();
        engine.appendEvents(noted("note:a", 0));
        engine.appendEvents(
                event("note:Sơn La 😀", 0, new Noted("note:b", "\\N \t \n \\. \u0001", 7)),
                noted("note:a", 1));

        assertThat(taken(0, 2)).containsExactlyElementsOf(ofTheLog());
        assertThat(taken(0, 2)).as("taken once").isEmpty();
    }

    @Test
    void only_what_is_wanted_is_there_and_up_to_a_gap() {
        engine.appendEvents(noted("note:a", 0));
        leaves.want();
        engine.appendEvents(noted("note:a", 1));
        log.engine().appendEvents(noted("note:b", 0));
        engine.appendEvents(noted("note:a", 2));

        assertThat(taken(0, 3)).isEmpty();
        assertThat(taken(1, 3)).containsExactly(ofTheLog().get(1));
        assertThat(taken(3, 3)).containsExactly(ofTheLog().get(3));

        engine.appendEvents(noted("note:a", 3));
        leaves.wantNoMore();
        engine.appendEvents(noted("note:a", 4));
        assertThat(taken(4, 5)).isEmpty();
    }

    @Test
    void those_of_another_connection_are_taken_by_themselves() {
        leaves.want();
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(CutProxy.Cable.CUT_BEFORE_REQUEST);
        engine.appendEvents(noted("note:a", 1));
        engine.appendEvents(noted("note:a", 2));

        assertThat(taken(0, 2)).containsExactly(ofTheLog().get(0));
        assertThat(taken(1, 2)).containsExactly(ofTheLog().get(1), ofTheLog().get(2));
    }

    @Test
    void what_was_stored_and_its_answer_lost_is_not_there() {
        leaves.want();
        engine.appendEvents(noted("note:a", 0));
        proxy.cut(CutProxy.Cable.CUT_BEFORE_ANSWER);
        engine.appendEvents(noted("note:a", 1));

        assertThat(log.reader.head()).isEqualTo(1);
        assertThat(taken(0, 1)).containsExactly(ofTheLog().get(0));
        assertThat(taken(1, 1)).isEmpty();
    }

    @Test
    void a_run_knows_its_last_event() {
        leaves.want();
        engine.appendEvents(noted("note:a", 0));
        engine.appendEvents(noted("note:a", 1));

        StoredLeaves.Run run = leaves.take(0, 1).orElseThrow();
        assertThat(run.isEndedBy(log.reader.at(1).orElseThrow())).isTrue();
        assertThat(run.isEndedBy(log.reader.at(0).orElseThrow())).isFalse();
    }

    private List<byte[]> taken(long from, long to) {
        return leaves.take(from, to).map(StoredLeaves.Run::hashes).orElse(List.of());
    }

    private List<byte[]> ofTheLog() {
        List<byte[]> hashes = new ArrayList<>();
        log.reader.forEach(
                0, Long.MAX_VALUE, stored -> hashes.add(MerkleTree.leafHash(stored.leaf())));
        return hashes;
    }
}

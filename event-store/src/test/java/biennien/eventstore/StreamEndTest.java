package biennien.eventstore;

import static biennien.eventstore.TestLog.inUnitOfWork;
import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What was read of another stream still holds when the append is written, or nothing is. */
class StreamEndTest {

    private final TestLog log = new TestLog();
    private final PostgresEventStorageEngine engine = log.engine();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void an_append_whose_other_stream_stands_where_it_was_read_is_stored() {
        engine.appendEvents(noted("body:a", 0));

        appendOn("fact:1", "body:a", 0);
        appendOn("fact:2", "body:nobody", StreamEnd.NONE);

        assertThat(log.reader.head()).isEqualTo(2);
    }

    @Test
    void an_append_whose_other_stream_went_on_is_undone_as_a_conflict() {
        engine.appendEvents(noted("body:a", 0));
        engine.appendEvents(noted("body:a", 1));

        assertThatThrownBy(() -> appendOn("fact:1", "body:a", 0))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("body:a");
        assertThatThrownBy(() -> appendOn("fact:1", "body:a", StreamEnd.NONE))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(log.reader.head()).isEqualTo(1);
    }

    @Test
    void outside_a_command_nothing_is_asked() {
        assertThatCode(() -> StreamEnd.isAt("body:a", 7)).doesNotThrowAnyException();
    }

    private void appendOn(String stream, String other, long read) {
        inUnitOfWork(
                _ -> {
                    StreamEnd.isAt(other, read);
                    engine.appendEvents(noted(stream, 0));
                });
    }
}

package biennien.eventstore;

import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStoreSchemaTest {

    private final TestLog log = new TestLog();

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE eventstore.event SET type = 'test.Other'",
                "DELETE FROM eventstore.event",
                "TRUNCATE eventstore.event",
                "DELETE FROM eventstore.log_head",
                "TRUNCATE eventstore.log_head"
            })
    void what_is_recorded_stays_recorded(String change) {
        log.engine().appendEvents(noted("note:a", 0));
        assertThatThrownBy(() -> log.sql.sql(change).update())
                .rootCause()
                .hasMessageContaining("stays recorded");
        assertThat(log.reader.at(0)).isPresent();
    }

    @Test
    void the_counter_has_one_row_for_ever() {
        assertThatThrownBy(
                        () ->
                                log.sql
                                        .sql(
                                                """
                                                INSERT INTO eventstore.log_head (singleton, next, rec)
                                                VALUES (false, 0, now())
                                                """)
                                        .update())
                .rootCause()
                .hasMessageContaining("log_head_singleton_check");
    }

    @Test
    void it_is_brought_up_to_date_once_and_again_without_harm() {
        log.engine().appendEvents(noted("note:a", 0));
        EventStoreSchema.migrate(log.source);
        assertThat(log.reader.head()).isZero();
        assertThatCode(() -> EventStoreSchema.check(log.source)).doesNotThrowAnyException();
    }

    @Test
    void a_column_that_keeps_its_bytes_in_large_objects_is_refused_by_name() {
        log.sql.sql("ALTER TABLE eventstore.token_entry ADD COLUMN old_token oid").update();
        assertThatThrownBy(() -> EventStoreSchema.check(log.source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("eventstore.token_entry.old_token is of type oid");
    }
}

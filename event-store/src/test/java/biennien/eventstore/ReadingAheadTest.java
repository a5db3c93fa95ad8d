package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** A log of several pieces, read ahead of whoever handles it. */
class ReadingAheadTest {

    private static final int EVENTS = 20_000;

    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static final LogReader LOG = new LogReader(DATABASE.dataSource());

    @BeforeAll
    static void fill() {
        EventStoreSchema.migrate(DATABASE.dataSource());
        JdbcClient sql = JdbcClient.create(DATABASE.dataSource());
        sql.sql(
                        """
                        INSERT INTO eventstore.event
                        SELECT n, now(), uuidv7(), 'test:' || n % 7, n / 7, 'test.Type' || n % 2, 1,
                               '\\x000102030405060708090a0b0c0d0e0f', '{}', '{}'
                        FROM generate_series(0, ? - 1) AS n
                        """)
                .param(EVENTS)
                .update();
        sql.sql("UPDATE eventstore.log_head SET next = ?").param(EVENTS).update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void every_event_arrives_in_order_in_the_thread_that_asked() {
        List<Long> seen = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();

        LOG.forEach(
                0,
                Long.MAX_VALUE,
                StoredEvent::position,
                position -> {
                    seen.add(position);
                    threads.add(Thread.currentThread());
                });

        assertThat(seen).isEqualTo(LongStream.range(0, EVENTS).boxed().toList());
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void a_part_of_the_log_begins_and_ends_where_it_should() {
        List<Long> seen = new ArrayList<>();

        LOG.forEach(4_095, 12_289, StoredEvent::position, seen::add, "test.Type1");

        assertThat(seen)
                .isEqualTo(
                        LongStream.rangeClosed(4_095, 12_289)
                                .filter(n -> n % 2 == 1)
                                .boxed()
                                .toList());
    }

    @Test
    void what_fails_to_be_read_reaches_the_caller_after_all_that_came_before() {
        List<Long> seen = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                LOG.forEach(
                                        0,
                                        EVENTS,
                                        event -> {
                                            if (event.position() == 9_000) {
                                                throw new IllegalArgumentException("unreadable");
                                            }
                                            return event.position();
                                        },
                                        seen::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unreadable");
        assertThat(seen).isEqualTo(LongStream.range(0, 8_192).boxed().toList());
    }

    @Test
    void a_handler_that_fails_ends_the_reading() {
        List<Long> seen = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                LOG.forEach(
                                        0,
                                        EVENTS,
                                        event -> {
                                            seen.add(event.position());
                                            throw new IllegalStateException("enough");
                                        }))
                .hasMessage("enough");
        assertThat(seen).containsExactly(0L);
    }
}

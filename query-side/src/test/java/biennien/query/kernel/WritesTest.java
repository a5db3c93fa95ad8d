package biennien.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

class WritesTest {

    private static final String ADD =
            "INSERT INTO told (stream, step, said, day) VALUES (:stream, 'add', :said, :day)";
    private static final String CHANGE =
            "INSERT INTO told (stream, step, said, day) VALUES (:stream, 'change', :said, :day)";
    private static final String END =
            "INSERT INTO told (stream, step, said, day) VALUES (:stream, 'end', :said, :day)";

    private static TestDatabase database;
    private static JdbcClient sql;
    private static PGSimpleDataSource source;

    @BeforeAll
    static void begin() {
        database = TestPostgres.newDatabase();
        source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.user());
        source.setPassword(database.password());
        sql = JdbcClient.create(source);
        sql.sql(
                        """
                        CREATE TABLE told (
                            at     bigint GENERATED ALWAYS AS IDENTITY,
                            stream text NOT NULL,
                            step   text NOT NULL,
                            said   text CHECK (said <> 'wrong'),
                            day    date)
                        """)
                .update();
    }

    @BeforeEach
    void nothing() {
        sql.sql("TRUNCATE told").update();
    }

    @AfterAll
    static void end() {
        database.close();
    }

    @Test
    void outside_of_a_batch_a_statement_is_sent_at_once() {
        write(Writes.byStream(source), "a", ADD, "1", null);
        assertThat(told("a")).containsExactly("add 1");
    }

    @Test
    void statements_of_a_batch_wait_for_its_end() throws Exception {
        Writes writes = Writes.byStream(source);
        Batch.of(
                () -> {
                    write(writes, "a", ADD, "1", null);
                    write(writes, "b", ADD, null, LocalDate.of(2022, 7, 1));
                    assertThat(told("a")).isEmpty();
                });
        assertThat(told("a")).containsExactly("add 1");
        assertThat(told("b")).containsExactly("add null 2022-07-01");
    }

    @Test
    void what_a_stream_wrote_stands_in_its_order_whatever_came_between() throws Exception {
        Random random = new Random(22);
        for (int round = 0; round < 20; round++) {
            nothing();
            Writes writes = Writes.byStream(source);
            List<List<String>> expected =
                    List.of(
                            new java.util.ArrayList<>(),
                            new java.util.ArrayList<>(),
                            new java.util.ArrayList<>());
            Batch.of(
                    () -> {
                        for (int i = 0; i < 60; i++) {
                            int stream = random.nextInt(3);
                            String text = List.of(ADD, CHANGE, END).get(random.nextInt(3));
                            String said = random.nextInt(4) == 0 ? null : Integer.toString(i);
                            LocalDate day = random.nextBoolean() ? null : LocalDate.of(2022, 7, 1);
                            write(writes, "s" + stream, text, said, day);
                            expected.get(stream)
                                    .add(step(text) + " " + said + (day == null ? "" : " " + day));
                        }
                    });
            for (int stream = 0; stream < 3; stream++) {
                assertThat(told("s" + stream)).isEqualTo(expected.get(stream));
            }
        }
    }

    @Test
    void in_order_no_stream_overtakes_another() throws Exception {
        Writes writes = Writes.inOrder(source);
        Batch.of(
                () -> {
                    write(writes, "a", ADD, "1", null);
                    write(writes, "a", CHANGE, "2", null);
                    write(writes, "b", ADD, "3", null);
                    write(writes, "b", CHANGE, "4", null);
                });
        assertThat(sql.sql("SELECT said FROM told ORDER BY at").query(String.class).list())
                .containsExactly("1", "2", "3", "4");
    }

    @Test
    void a_projection_reads_what_its_stream_wrote_in_the_same_batch() throws Exception {
        Writes writes = Writes.byStream(source);
        Batch.of(
                () -> {
                    write(writes, "a", ADD, "1", null);
                    write(writes, "b", ADD, "2", null);
                    of(
                            "a",
                            () ->
                                    assertThat(
                                                    writes.sql(
                                                                    "SELECT said FROM told WHERE"
                                                                            + " stream = :stream")
                                                            .param("stream", "a")
                                                            .query((row, _) -> row.getString(1))
                                                            .single())
                                            .isEqualTo("1"));
                    write(writes, "a", CHANGE, "3", null);
                });
        assertThat(told("a")).containsExactly("add 1", "change 3");
        assertThat(told("b")).containsExactly("add 2");
    }

    @Test
    void a_statement_that_fails_fails_the_batch_and_the_next_batch_knows_nothing_of_it()
            throws Exception {
        Writes writes = Writes.byStream(source);
        assertThatThrownBy(
                        () ->
                                Batch.of(
                                        () -> {
                                            write(writes, "a", ADD, "1", null);
                                            write(writes, "b", ADD, "wrong", null);
                                        }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(Batch.isOpen()).isFalse();
        Batch.of(() -> write(writes, "c", ADD, "2", null));
        assertThat(told("a")).isEmpty();
        assertThat(told("c")).containsExactly("add 2");
    }

    @Test
    void an_event_that_fails_leaves_nothing_waiting() {
        Writes writes = Writes.byStream(source);
        assertThatThrownBy(
                        () ->
                                Batch.of(
                                        () -> {
                                            write(writes, "a", ADD, "1", null);
                                            throw new IllegalStateException("an event fails");
                                        }))
                .hasMessage("an event fails");
        assertThat(Batch.isOpen()).isFalse();
        assertThat(told("a")).isEmpty();
    }

    private static void write(
            Writes writes,
            String stream,
            String text,
            @Nullable String said,
            @Nullable LocalDate day) {
        of(
                stream,
                () ->
                        writes.sql(text)
                                .param("stream", stream)
                                .param("said", said)
                                .param("day", day)
                                .update());
    }

    /** As a processor does it: the event that is handled is that of the unit of work. */
    private static void of(String stream, Runnable handling) {
        DefaultUnitOfWork.startAndGet(
                        new GenericDomainEventMessage<>("thing", stream, 0, "something happened"))
                .execute(handling);
    }

    private static String step(String text) {
        return text.equals(ADD) ? "add" : text.equals(CHANGE) ? "change" : "end";
    }

    private static List<String> told(String stream) {
        return sql.sql(
                        "SELECT concat_ws(' ', step, coalesce(said, 'null'), day) FROM told"
                                + " WHERE stream = :stream ORDER BY at")
                .param("stream", stream)
                .query(String.class)
                .list();
    }
}

package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.JsonParser;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sum over a log of several ranges. */
class LogFoldTest {

    private static final int EVENTS = 60_000;
    private static final TestDatabase DATABASE = TestPostgres.newDatabase();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());

    private final LogFold log = new LogFold(DATABASE.dataSource());

    @BeforeAll
    static void fill() {
        EventStoreSchema.migrate(DATABASE.dataSource());
        SQL.sql(
                        """
                        INSERT INTO eventstore.event
                        SELECT n, timestamptz '2026-01-01T00:00:00Z' + n * interval '1 microsecond',
                               uuidv7(), 'test:' || n % 7, n / 7, 'test.Type' || n % 2, 1,
                               '\\x000102030405060708090a0b0c0d0e0f',
                               convert_to('{"a":{"value":7,"z":["value",{"value":8}]},"b":{"said":"dưới","value":'
                                          || n % 10 || '},"c":"n"}', 'UTF8'), '{}'
                        FROM generate_series(0, ? - 1) AS n
                        """)
                .param(EVENTS)
                .update();
        SQL.sql("UPDATE eventstore.log_head SET next = ?").param(EVENTS).update();
        SQL.sql("CREATE TABLE total (stream text PRIMARY KEY, sum bigint, events bigint)").update();
        SQL.sql("CREATE TABLE reached (position bigint)").update();
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @BeforeEach
    void empty() {
        SQL.sql("TRUNCATE total, reached").update();
    }

    private record Value(String stream, long value) {}

    /** Sums of b.value by stream. */
    private static final class Sums implements Fold<Value> {
        private final Map<String, long[]> sums = new HashMap<>();
        private final Set<String> types;
        private long failAfter = Long.MAX_VALUE;
        private final List<Long> writes = new ArrayList<>();

        Sums(String... types) {
            this.types = Set.of(types);
        }

        @Override
        public Set<String> types() {
            return types;
        }

        @Override
        public @Nullable Value read(LogRow row) {
            JsonParser json = row.payload();
            if (!LogRow.seek(json, "b") || !LogRow.seek(json, "value")) {
                return null;
            }
            return new Value(row.stream(), json.getLongValue());
        }

        @Override
        public void add(Value change) {
            long[] sum = sums.computeIfAbsent(change.stream(), _ -> new long[2]);
            sum[0] += change.value();
            sum[1]++;
        }

        @Override
        public void write(Connection connection, long position) throws SQLException {
            writes.add(position);
            try (Statement statement = connection.createStatement()) {
                statement.execute("TRUNCATE total, reached");
                statement.execute("INSERT INTO reached VALUES (" + position + ")");
            }
            try (CopyInto table = new CopyInto(connection, "total (stream, sum, events)")) {
                for (var sum : sums.entrySet()) {
                    table.row(sum.getKey(), sum.getValue()[0], sum.getValue()[1]);
                }
            }
            if (position > failAfter) {
                throw new IllegalStateException("enough");
            }
        }
    }

    @Test
    void a_sum_over_the_log_is_what_the_database_itself_counts() {
        log.once(new Sums(), 0, EVENTS - 1);

        assertThat(rows()).isEqualTo(expected(EVENTS));
        assertThat(reached()).isEqualTo(EVENTS - 1);
    }

    @Test
    void state_and_position_are_written_each_time_after_so_many_events() {
        var sums = new Sums();
        log.run(sums, 0, EVENTS - 1, 20_000);

        assertThat(sums.writes).containsExactly(19_999L, 39_999L, 59_999L);
        assertThat(rows()).isEqualTo(expected(EVENTS));
    }

    @Test
    void a_run_that_ends_in_the_middle_leaves_the_state_of_its_last_write() {
        var sums = new Sums();
        sums.failAfter = 30_000;

        assertThatThrownBy(() -> log.run(sums, 0, EVENTS - 1, 20_000)).hasMessage("enough");

        assertThat(reached()).isEqualTo(19_999);
        assertThat(rows()).isEqualTo(expected(20_000));
    }

    @Test
    void only_events_of_the_types_asked_for_are_read() {
        var sums = new Sums("test.Type1");
        log.once(sums, 0, EVENTS - 1);

        assertThat(sums.sums.values().stream().mapToLong(sum -> sum[1]).sum())
                .isEqualTo(EVENTS / 2);
    }

    @Test
    void a_row_says_all_that_it_is() {
        List<String> seen = new ArrayList<>();
        log.once(
                new Fold<String>() {
                    @Override
                    public Set<String> types() {
                        return Set.of();
                    }

                    @Override
                    public String read(LogRow row) {
                        return "%d %s %s %d %s"
                                .formatted(
                                        row.position(),
                                        row.stream(),
                                        row.type(),
                                        row.revision(),
                                        row.recordedAt());
                    }

                    @Override
                    public void add(String change) {
                        seen.add(change);
                    }

                    @Override
                    public void write(Connection connection, long position) {}
                },
                8,
                9);

        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(seen)
                .containsExactly(
                        "8 test:1 test.Type0 1 " + first.plusNanos(8_000),
                        "9 test:2 test.Type1 1 " + first.plusNanos(9_000));
    }

    @Test
    void what_copy_would_take_for_signs_of_its_own_stays_what_it_is() throws SQLException {
        String odd = "a\tb\\N\nc\r\\";
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            try (CopyInto table = new CopyInto(connection, "total (stream, sum, events)")) {
                table.row(odd, null, 1);
            }
        }
        assertThat(
                        SQL.sql("SELECT stream FROM total WHERE sum IS NULL")
                                .query(String.class)
                                .single())
                .isEqualTo(odd);
    }

    private static List<String> rows() {
        return SQL.sql("SELECT stream || ' ' || sum || ' ' || events FROM total ORDER BY stream")
                .query(String.class)
                .list();
    }

    private static List<String> expected(int events) {
        return SQL.sql(
                        """
                        SELECT stream || ' ' || sum(position % 10) || ' ' || count(*)
                          FROM eventstore.event WHERE position < ? GROUP BY stream ORDER BY stream
                        """)
                .param(events)
                .query(String.class)
                .list();
    }

    private static long reached() {
        return SQL.sql("SELECT position FROM reached").query(Long.class).single();
    }
}

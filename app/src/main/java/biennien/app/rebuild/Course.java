package biennien.app.rebuild;

import biennien.app.database.Database;
import biennien.eventstore.MessageRows;
import biennien.query.kernel.LiveToken;
import biennien.query.kernel.ReadModelSchema;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A rebuild from wherever it stands to its end, or to where it waits for a steward. */
final class Course implements AutoCloseable {

    // Two that write, and each has three pieces of the log read ahead.
    private static final int CONNECTIONS = 10;

    /** So near to the live ones that the rest is for the next step. */
    private static final long NEAR = 100;

    private final Database database;
    private final HikariDataSource pool;
    private final Runs runs;
    private final Filling filling;
    private final JdbcClient jdbc;
    private final Pace pace;

    Course(Database database, MessageRows messages, BooleanSupplier goesOn, Pace pace) {
        this.database = database;
        this.pool = pool(database);
        this.jdbc = JdbcClient.create(pool);
        this.runs = new Runs(jdbc);
        this.filling = new Filling(pool, messages, runs, goesOn, pace);
        this.pace = pace;
    }

    /** Apart from the pool of the callers, who must not wait for a rebuild. */
    private static HikariDataSource pool(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("rebuild");
        config.setDataSource(database.connections());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionInitSql(
                "SET synchronous_commit = off; SET application_name = 'biennien rebuild'");
        return new HikariDataSource(config);
    }

    void carryOut(UUID id) throws SQLException {
        boolean compared = false;
        for (Run run = run(id); run.state().isAtWork(); run = run(id)) {
            switch (run.state()) {
                case BUILDING -> {
                    catchUp(id, ReadModelSchema.NEXT);
                    compare(id);
                    compared = true;
                    // Where that fails somebody dropped it, and the next look says so.
                    runs.advance(
                            id,
                            Run.State.BUILDING,
                            run.automatic() ? Run.State.SWITCHING : Run.State.READY);
                }
                case SWITCHING -> {
                    catchUp(id, ReadModelSchema.NEXT);
                    if (!compared) {
                        compare(id);
                    }
                    exchange(run);
                }
                case ROLLING_BACK -> {
                    catchUp(id, ReadModelSchema.BEFORE);
                    exchange(run);
                    Shadow.drop(jdbc, ReadModelSchema.NEXT);
                }
                case READY, SWITCHED, ROLLED_BACK, FAILED, DROPPED -> {
                    return;
                }
            }
        }
    }

    private Run run(UUID id) {
        return runs.find(id).orElseThrow();
    }

    /** Follows the live ones until they are near. */
    private void catchUp(UUID id, String schema) {
        long to = LiveToken.position(jdbc);
        while (runs.parts(id).stream().anyMatch(behind(to))) {
            filling.fill(id, schema, to);
            to = LiveToken.position(jdbc);
        }
    }

    private static Predicate<Run.Part> behind(long to) {
        return part -> part.position() < to - NEAR || part.position() < 0 && to >= 0;
    }

    private void exchange(Run run) throws SQLException {
        try (Connection connection = database.connections().getConnection()) {
            Exchange exchange = new Exchange(connection, filling);
            long held =
                    run.state() == Run.State.SWITCHING ? exchange.forward(run) : exchange.back(run);
            pace.held(held);
            runs.held(run.id(), held);
        }
    }

    /**
     * Both sides at the same position: the live ones as of one moment, the others filled up to it.
     */
    private void compare(UUID id) throws SQLException {
        try (Connection live = pool.getConnection();
                Connection rebuilt = pool.getConnection()) {
            live.setAutoCommit(false);
            live.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            rebuilt.setAutoCommit(false);
            try {
                JdbcClient then = JdbcClient.create(new SingleConnectionDataSource(live, true));
                long position = LiveToken.position(then);
                Set<String> parked =
                        new TreeSet<>(
                                then.sql(
                                                """
                                                SELECT processing_group FROM eventstore.dead_letter
                                                UNION
                                                SELECT processing_group FROM rebuild.dropped_letter
                                                 WHERE letter NOT IN
                                                       (SELECT letter FROM rebuild.repaired_letter)
                                                """)
                                        .query((row, _) -> row.getString(1))
                                        .list());
                filling.fill(id, ReadModelSchema.NEXT, position);
                List<Run.Checksum> checksums = checksums(live, rebuilt);
                runs.compared(id, position, checksums);
                judge(id, position, checksums, parked);
            } finally {
                live.rollback();
                live.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                rebuilt.rollback();
            }
        }
    }

    private List<Run.Checksum> checksums(Connection live, Connection rebuilt) throws SQLException {
        Comparison comparison = new Comparison(live, rebuilt, jdbc);
        List<Run.Checksum> checksums = new ArrayList<>();
        for (String table : Shadow.filled(jdbc, ReadModelSchema.NEXT)) {
            // Readers must not find tables of which the planner knows nothing.
            jdbc.sql("ANALYZE %s.%s".formatted(ReadModelSchema.NEXT, table)).update();
            checksums.add(comparison.of(table));
        }
        return checksums;
    }

    /**
     * Rows may differ where a steward said so, or where the live ones lack a parked or dropped
     * event.
     */
    private void judge(UUID id, long position, List<Run.Checksum> checksums, Set<String> parked) {
        Set<String> may = new TreeSet<>(parked);
        runs.changedMeanings(id).forEach(changed -> may.add(changed.group()));
        List<Run.Part> parts = runs.parts(id);
        List<Run.Checksum> wrong =
                checksums.stream()
                        .filter(checksum -> !checksum.equal())
                        .filter(
                                checksum ->
                                        parts.stream()
                                                .filter(
                                                        part ->
                                                                part.tables()
                                                                        .contains(checksum.table()))
                                                .noneMatch(part -> may.contains(part.group())))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new NotSwitched(
                    "At position %d the rebuilt tables differ from the live ones: %s. If they are meant to, begin again with a changedMeaning for the projection."
                            .formatted(
                                    position,
                                    wrong.stream()
                                            .map(Course::inWords)
                                            .collect(Collectors.joining("; "))));
        }
    }

    private static String inWords(Run.Checksum checksum) {
        return checksum.table()
                + checksum.differences().stream()
                        .limit(3)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    @Override
    public void close() {
        pool.close();
    }
}

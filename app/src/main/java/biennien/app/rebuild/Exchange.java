package biennien.app.rebuild;

import biennien.eventstore.ReadGate;
import biennien.query.kernel.LiveToken;
import biennien.query.kernel.ReadModelSchema;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The one moment in which readers and the live projections wait: the last events are projected, the
 * schemas change their names, and all of it is committed at once.
 */
final class Exchange {

    /** Readers queue behind whoever wants the gate, so nobody wants it for long. */
    private static final String PATIENCE = "SET LOCAL lock_timeout = '100ms'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int ATTEMPTS = 80;

    /** More are caught up with before the gate is closed. */
    private static final long MOST_EVENTS = 500;

    private final Connection connection;
    private final JdbcClient jdbc;
    private final Filling filling;

    /**
     * @param connection with nothing begun on it; what it commits waits for the disk
     */
    Exchange(Connection connection, Filling filling) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.filling = filling;
    }

    /** Which schema becomes the live one, and what becomes of the live one. */
    private record Names(String rising, String leaving) {}

    private static final Names FORWARD = new Names(ReadModelSchema.NEXT, ReadModelSchema.BEFORE);
    private static final Names BACK = new Names(ReadModelSchema.BEFORE, ReadModelSchema.NEXT);

    private interface Inside {
        void run(Runs runs, long position);
    }

    /**
     * The rebuilt tables take over.
     *
     * @return how long anybody waited at most, in milliseconds
     */
    long forward(Run run) throws SQLException {
        return exchange(
                run,
                FORWARD,
                (runs, position) -> {
                    Shadow.copyWhatNoProjectionFills(jdbc);
                    runs.changedMeanings(run.id())
                            .forEach(
                                    changed ->
                                            say(
                                                    FORWARD,
                                                    changed.group(),
                                                    position,
                                                    changed.reason()));
                    // What was parked is in the rebuilt rows: the rebuild came past all of it.
                    int parked = jdbc.sql("DELETE FROM eventstore.dead_letter").update();
                    int dropped = repair(run, runs, position);
                    runs.switched(run.id(), position, parked + dropped);
                });
    }

    /**
     * What a steward had dropped is in the rebuilt rows too. Unlike what was parked, it was lacking
     * in answers that were given, and those can't be given again.
     *
     * @return how many
     */
    private int repair(Run run, Runs runs, long position) {
        List<String> saidAlready =
                runs.changedMeanings(run.id()).stream().map(Run.ChangedMeaning::group).toList();
        jdbc
                .sql(
                        """
                        SELECT processing_group, min(position) AS first,
                               string_agg(position::text, ', ' ORDER BY position) AS positions
                          FROM rebuild.dropped_letter
                         WHERE letter NOT IN (SELECT letter FROM rebuild.repaired_letter)
                         GROUP BY processing_group
                        """)
                .query(
                        (row, _) ->
                                new Lacking(
                                        row.getString("processing_group"),
                                        row.getLong("first"),
                                        row.getString("positions")))
                .list()
                .stream()
                .filter(lacking -> !saidAlready.contains(lacking.group()))
                .forEach(lacking -> say(FORWARD, lacking, position));
        return jdbc.sql(
                        """
                        INSERT INTO rebuild.repaired_letter
                        SELECT letter, :run, :position, clock_timestamp()
                          FROM rebuild.dropped_letter
                         WHERE letter NOT IN (SELECT letter FROM rebuild.repaired_letter)
                        """)
                .param("run", run.id())
                .param("position", position)
                .update();
    }

    /** Dropped events of one projection, in words. */
    private record Lacking(String group, long first, String positions) {}

    private void say(Names names, Lacking lacking, long exchangedAt) {
        say(
                names,
                lacking.group(),
                exchangedAt,
                lacking.first(),
                "Answers of before lacked what was recorded at position %s; it had been dropped and is back since a rebuild."
                        .formatted(lacking.positions()));
    }

    /**
     * The tables before take over again, brought up to now. What was answered from the rebuilt ones
     * can't be answered again where they were meant to differ.
     */
    long back(Run run) throws SQLException {
        return exchange(
                run,
                BACK,
                (runs, position) -> {
                    runs.changedMeanings(run.id())
                            .forEach(
                                    changed ->
                                            say(
                                                    BACK,
                                                    changed.group(),
                                                    position,
                                                    "Rolled back: " + changed.reason()));
                    jdbc.sql("DELETE FROM eventstore.dead_letter").update();
                });
    }

    /** At the position of the exchange itself answers may have been given of both meanings. */
    private void say(Names names, String group, long exchangedAt, String reason) {
        say(names, group, exchangedAt, -1, reason);
    }

    private void say(Names names, String group, long exchangedAt, long from, String reason) {
        jdbc.sql(
                        """
                        INSERT INTO %s.meaning
                               (processing_group, since_position, from_position, reason)
                        VALUES (:group, :since, :from, :reason)
                        ON CONFLICT (processing_group, since_position)
                        DO UPDATE SET reason = excluded.reason,
                                      from_position = least(meaning.from_position,
                                                            excluded.from_position)
                        """
                                .formatted(names.rising()))
                .param("group", group)
                .param("since", exchangedAt + 1)
                .param("from", from)
                .param("reason", reason)
                .update();
    }

    private long exchange(Run run, Names names, Inside inside) throws SQLException {
        connection.setAutoCommit(false);
        Runs runs = new Runs(jdbc);
        List<Projecting> projecting =
                runs.parts(run.id()).stream()
                        .map(part -> filling.projecting(part, connection, names.rising()))
                        .toList();
        requireAlike(names);
        connection.rollback();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long began = System.nanoTime();
            if (closeGate()) {
                long position = LiveToken.position(jdbc);
                if (position - least(runs, run.id()) <= MOST_EVENTS) {
                    requireNotMigrated(names);
                    project(run.id(), runs, projecting, position);
                    inside.run(runs, position);
                    rename(ReadModelSchema.SCHEMA, names.leaving());
                    rename(names.rising(), ReadModelSchema.SCHEMA);
                    if (!runs.advance(run.id(), run.state(), after(run.state()))) {
                        throw new IllegalStateException("Somebody took it further meanwhile.");
                    }
                    connection.commit();
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
                }
                connection.rollback();
                filling.fill(run.id(), names.rising(), position);
            } else {
                pause();
            }
        }
        throw new NotSwitched(
                "There were readers all the time, and each attempt to be alone ended after 100 ms."
                        + " Nothing has changed; ask again when there is less to do.");
    }

    private static Run.State after(Run.State state) {
        return state == Run.State.ROLLING_BACK ? Run.State.ROLLED_BACK : Run.State.SWITCHED;
    }

    private boolean closeGate() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            statement.execute(ReadGate.CLOSE);
            statement.execute("SET LOCAL lock_timeout = 0");
            return true;
        } catch (SQLException e) {
            connection.rollback();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static long least(Runs runs, UUID run) {
        return runs.parts(run).stream().mapToLong(Run.Part::position).min().orElse(-1);
    }

    /** The last events, one after the other through all projections. */
    private void project(UUID run, Runs runs, List<Projecting> projecting, long to) {
        List<Run.Part> parts = runs.parts(run);
        if (parts.stream().anyMatch(part -> part.position() > to)) {
            throw new NotSwitched(
                    "The live read models were set back while they were rebuilt. Begin again.");
        }
        long[] handled = new long[parts.size()];
        List<Last> events = new ArrayList<>();
        filling.log()
                .forEach(
                        least(runs, run) + 1,
                        to,
                        event -> new Last(event.type(), filling.read(event)),
                        events::add);
        Filling.together(
                connection,
                events,
                last -> {
                    long position = last.event().trackingToken().position().orElseThrow();
                    for (int i = 0; i < parts.size(); i++) {
                        if (position > parts.get(i).position()
                                && projecting.get(i).handles(last.type())) {
                            projecting.get(i).handle(last.event());
                            handled[i]++;
                        }
                    }
                });
        for (int i = 0; i < parts.size(); i++) {
            runs.reached(
                    run, parts.get(i).projection(), to, handled[i], projecting.get(i).written());
        }
    }

    private record Last(String type, TrackedEventMessage<?> event) {}

    private void requireAlike(Names names) {
        List<String> unlike = Shadow.unlike(jdbc, ReadModelSchema.SCHEMA, names.rising());
        if (!unlike.isEmpty()) {
            throw migrated(unlike.getFirst());
        }
    }

    /** The description is long to make; in the last moment the history of migrations will do. */
    private void requireNotMigrated(Names names) {
        List<String> more =
                jdbc.sql(
                                """
                                SELECT script FROM %1$s.flyway_schema_history
                                EXCEPT SELECT script FROM %2$s.flyway_schema_history
                                """
                                        .formatted(ReadModelSchema.SCHEMA, names.rising()))
                        .query((row, _) -> row.getString(1))
                        .list();
        if (!more.isEmpty()) {
            throw migrated(more.getFirst());
        }
    }

    private static NotSwitched migrated(String what) {
        return new NotSwitched(
                "The live tables were migrated meanwhile (%s). Begin again.".formatted(what));
    }

    private void rename(String from, String to) {
        jdbc.sql("ALTER SCHEMA %s RENAME TO %s".formatted(from, to)).update();
    }

    private static void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }
}

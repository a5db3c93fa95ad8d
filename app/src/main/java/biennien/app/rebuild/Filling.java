package biennien.app.rebuild;

import biennien.app.axon.ParkedUnlessTransient;
import biennien.eventstore.Fold;
import biennien.eventstore.LogFold;
import biennien.eventstore.LogReader;
import biennien.eventstore.LogRow;
import biennien.eventstore.MessageRows;
import biennien.eventstore.StoredEvent;
import biennien.query.kernel.Batch;
import biennien.query.kernel.Folded;
import biennien.query.kernel.Groups;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * Brings the tables of a schema from where they stand to a position. Projections know nothing of
 * each other, so each goes its own way through the log, two at a time. Rows and position are
 * committed together: whoever is killed goes on from there.
 */
final class Filling {

    private static final int AT_ONCE = 2;

    /**
     * A transaction ends after so many events or so much time. An older one would keep PostgreSQL
     * from clearing the versions of the log's counter that each append leaves behind.
     */
    private static final long EVENTS_TOGETHER = LogFold.CHECKPOINT;

    /** Statements of so many events are sent together. */
    private static final int SENT_TOGETHER = 512;

    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

    private final DataSource connections;
    private final LogReader log;
    private final MessageRows messages;
    private final Runs runs;
    private final BooleanSupplier goesOn;
    private final Pace pace;
    private final Map<String, Projection> projections =
            Projection.all().stream()
                    .collect(Collectors.toMap(Projection::name, Function.identity()));

    /**
     * @param connections need not wait for the disk: what a crash takes is made again
     * @param goesOn asked often; false ends the work at the last commit
     */
    Filling(
            DataSource connections,
            MessageRows messages,
            Runs runs,
            BooleanSupplier goesOn,
            Pace pace) {
        this.connections = connections;
        this.log = new LogReader(connections);
        this.messages = messages;
        this.runs = runs;
        this.goesOn = goesOn;
        this.pace = pace;
    }

    /** Every part up to this position, each in transactions of its own. */
    void fill(UUID run, String schema, long to) {
        List<Run.Part> behind =
                runs.parts(run).stream()
                        .filter(part -> part.position() < to)
                        // Whoever handles every event needs longest, and begins.
                        .sorted(Comparator.comparing(part -> !part.group().equals(Groups.TIMELINE)))
                        .toList();
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> all = new ArrayList<>();
            for (Run.Part part : behind) {
                all.add(
                        threads.submit(
                                () -> {
                                    try {
                                        fill(new Target(run, part, schema, to), failed);
                                    } catch (SQLException | RuntimeException e) {
                                        failed.set(true);
                                        throw e;
                                    }
                                    return null;
                                }));
            }
            throwFirstFault(all);
        }
    }

    private record Target(UUID run, Run.Part part, String schema, long to) {}

    private void fill(Target target, AtomicBoolean failed) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            Projecting projecting = projecting(target.part(), connection, target.schema());
            Folded folded = projecting.folded();
            if (folded != null && target.part().position() < 0) {
                fold(folded.fold(target.schema()), folded.tables(), target);
                return;
            }
            Stretch stretch = new Stretch(target, projecting, connection, failed);
            log.forEach(
                    target.part().position() + 1,
                    target.to(),
                    this::read,
                    stretch::handle,
                    projecting.wanted());
            stretch.commit(target.to());
        }
    }

    /** An event with its payload as a value. */
    TrackedEventMessage<?> read(StoredEvent event) {
        var message = messages.message(event);
        var _ = message.getPayload();
        return message;
    }

    Projecting projecting(Run.Part part, Connection connection, String schema) {
        Projection projection = projections.get(part.projection());
        if (projection == null) {
            throw new NotSwitched(
                    "There is no %s any more; begin again.".formatted(part.projection()));
        }
        return new Projecting(projection, connection, schema);
    }

    LogReader log() {
        return log;
    }

    /** What one projection does between two commits. */
    private final class Stretch {
        private final Target target;
        private final Projecting projecting;
        private final Connection connection;
        private final Runs rows;
        private final AtomicBoolean failed;
        private long began = System.nanoTime();
        private final List<TrackedEventMessage<?>> waiting = new ArrayList<>();
        private long handled;

        Stretch(Target target, Projecting projecting, Connection connection, AtomicBoolean failed) {
            this.target = target;
            this.projecting = projecting;
            this.connection = connection;
            this.rows = on(connection);
            this.failed = failed;
        }

        void handle(TrackedEventMessage<?> event) {
            if (failed.get() || !goesOn.getAsBoolean()) {
                throw new Stopped();
            }
            waiting.add(event);
            if (waiting.size() == SENT_TOGETHER) {
                project();
                if (handled >= EVENTS_TOGETHER || System.nanoTime() - began > LONGEST_NANOS) {
                    commit(event.trackingToken().position().orElseThrow());
                }
            }
        }

        private void project() {
            together(connection, waiting, projecting::handle);
            handled += waiting.size();
            waiting.clear();
        }

        void commit(long position) {
            project();
            rows.reached(
                    target.run(),
                    target.part().projection(),
                    position,
                    handled,
                    projecting.written());
            try {
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException("A rebuild can't commit.", e);
            }
            pace.handled(handled);
            handled = 0;
            began = System.nanoTime();
        }
    }

    private <D> void fold(Fold<D> fold, Set<String> tables, Target target) {
        new LogFold(connections)
                .once(
                        new Fold<D>() {
                            @Override
                            public Set<String> types() {
                                return fold.types();
                            }

                            @Override
                            public @Nullable D read(LogRow row) {
                                return fold.read(row);
                            }

                            @Override
                            public void add(D change) {
                                fold.add(change);
                                pace.handled(1);
                            }

                            @Override
                            public void write(Connection connection, long position)
                                    throws SQLException {
                                fold.write(connection, position);
                                on(connection)
                                        .reached(
                                                target.run(),
                                                target.part().projection(),
                                                position,
                                                position + 1,
                                                new TreeSet<>(tables));
                            }
                        },
                        0,
                        target.to());
    }

    /** As one batch; when that fails one by one, so that the event at fault is named. */
    static <E> void together(Connection connection, List<E> events, Consumer<? super E> handler) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                Batch.of(() -> events.forEach(handler));
            } catch (Exception e) {
                if (ParkedUnlessTransient.passes(e)) {
                    throw new IllegalStateException("The database went away.", e);
                }
                connection.rollback(before);
                events.forEach(handler);
            }
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            throw new IllegalStateException("A rebuild can't write.", e);
        }
    }

    static Runs on(Connection connection) {
        return new Runs(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
    }

    private static void throwFirstFault(List<Future<?>> all) {
        RuntimeException first = null;
        for (Future<?> each : all) {
            RuntimeException fault = faultOf(each);
            // Those that ended because another failed have nothing to say.
            if (fault != null && (first == null || first instanceof Stopped)) {
                first = fault;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private static @Nullable RuntimeException faultOf(Future<?> work) {
        try {
            work.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("A rebuild can't write.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stopped();
        }
    }
}

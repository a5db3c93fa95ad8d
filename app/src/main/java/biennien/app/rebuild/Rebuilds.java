package biennien.app.rebuild;

import biennien.app.axon.ParkedUnlessTransient;
import biennien.app.database.Database;
import biennien.app.rebuild.Run.State;
import biennien.app.web.Problem;
import biennien.app.web.Refused;
import biennien.eventstore.MessageRows;
import biennien.query.kernel.LiveToken;
import biennien.query.kernel.ReadModelSchema;

import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.sql.DataSource;

/**
 * What a steward may ask for. Whatever is to be done is written down first; one process at a time
 * does it, and when it dies another one, or the same after its start, goes on.
 */
@Component
final class Rebuilds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    /** Keys of advisory locks: who works, and who changes what is to be done. */
    private static final long AT_WORK = 0x62_69_65_6e_6e_31L;

    private static final long ASKING = 0x62_69_65_6e_6e_32L;

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration END = Duration.ofSeconds(10);

    /** Whoever works looks each second whether its rebuild is still wanted. */
    private static final Duration UNTIL_IT_NOTICES = Duration.ofSeconds(10);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Database database;
    private final JdbcClient jdbc;
    private final Runs runs;
    private final TransactionTemplate transaction;
    private final MessageRows messages;
    private final Pace pace = new Pace();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("rebuild").factory());
    private volatile boolean running;
    private volatile long looked;
    private volatile boolean wanted = true;

    /**
     * @param migrated the pool of all callers, so that the tables are there
     */
    Rebuilds(
            Database database,
            DataSource migrated,
            PlatformTransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events) {
        this.database = database;
        this.jdbc = JdbcClient.create(migrated);
        this.runs = new Runs(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.messages = new MessageRows(events);
    }

    Runs runs() {
        return runs;
    }

    Pace pace() {
        return pace;
    }

    Run existing(UUID id) {
        return runs.find(id)
                .orElseThrow(
                        () -> refused(404, "unknown-rebuild", "There is no rebuild " + id + "."));
    }

    /** Makes the tables and writes down what is to be done. What an earlier one kept is dropped. */
    Run begin(UUID by, boolean automatic, List<Run.ChangedMeaning> changed) {
        requireGroups(changed);
        requireNoneUnderWay();
        UUID id = UUID.randomUUID();
        transaction.executeWithoutResult(
                _ -> {
                    nobodyAtWork();
                    oneAtATime();
                    requireNoneUnderWay();
                    requireLiveRows();
                    Shadow.drop(jdbc, ReadModelSchema.BEFORE);
                    Shadow.drop(jdbc, ReadModelSchema.NEXT);
                    runs.forgetWhatIsKept();
                    Shadow.create(jdbc);
                    requireCopied();
                    runs.begin(id, by, automatic, changed);
                });
        look();
        return existing(id);
    }

    private void requireNoneUnderWay() {
        runs.underWay()
                .ifPresent(
                        other -> {
                            throw refused(
                                    409,
                                    "rebuild-under-way",
                                    "Rebuild %s is %s."
                                            .formatted(other.id(), other.state().code()));
                        });
    }

    /**
     * Until the end of the transaction. Whoever fills the tables of one that was dropped writes to
     * the same names, until it notices; tables made before that would be filled, and dropped, by
     * both. Asked before {@link #oneAtATime}, for which whoever works may wait.
     */
    private void nobodyAtWork() {
        try {
            jdbc.sql("SET LOCAL lock_timeout = '%ds'".formatted(UNTIL_IT_NOTICES.toSeconds()))
                    .update();
            jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", AT_WORK).query(rows -> {});
            jdbc.sql("SET LOCAL lock_timeout TO DEFAULT").update();
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException cause
                    && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw refused(
                        409,
                        "rebuild-under-way",
                        "A process is still at work on the rebuild before; ask again in a moment.");
            }
            throw e;
        }
    }

    private static void requireGroups(List<Run.ChangedMeaning> changed) {
        Set<String> groups =
                Projection.all().stream().map(Projection::group).collect(Collectors.toSet());
        for (int i = 0; i < changed.size(); i++) {
            if (!groups.contains(changed.get(i).group())) {
                throw new Refused(
                        Problem.of(
                                        400,
                                        "unknown-projection",
                                        "There is no projection '%s'; there are %s."
                                                .formatted(
                                                        changed.get(i).group(),
                                                        String.join(
                                                                ", ",
                                                                groups.stream().sorted().toList())))
                                .withError(
                                        "/changedMeaning/%d/projection".formatted(i),
                                        "unknown-projection"));
            }
        }
    }

    private void requireLiveRows() {
        try {
            LiveToken.position(jdbc);
        } catch (LiveToken.Replaying replaying) {
            throw refused(
                    409,
                    "replay-under-way",
                    "The live read models are being replayed in place; rebuild when that is over.");
        }
    }

    private void requireCopied() {
        List<String> unlike = Shadow.unlike(jdbc, ReadModelSchema.SCHEMA, ReadModelSchema.NEXT);
        if (!unlike.isEmpty()) {
            throw new IllegalStateException("A rebuild can't copy " + unlike);
        }
    }

    Run askForSwitch(UUID id) {
        return ask(id, State.READY, State.SWITCHING, "Only one that is ready can be switched to.");
    }

    Run askForRollBack(UUID id) {
        Run run = existing(id);
        Long parked = run.parkedBefore();
        if (run.state() == State.SWITCHED && parked != null && parked > 0) {
            throw refused(
                    409,
                    "rebuild-state",
                    "The tables before lacked %d parked or dropped events, so there is no way back to them."
                            .formatted(parked));
        }
        return ask(
                id,
                State.SWITCHED,
                State.ROLLING_BACK,
                "Only the last one, and only while the tables before are kept, can be rolled"
                        + " back.");
    }

    private Run ask(UUID id, State before, State after, String otherwise) {
        transaction.executeWithoutResult(
                _ -> {
                    oneAtATime();
                    Run run = existing(id);
                    if (run.state() != after && !runs.advance(id, before, after)) {
                        throw refused(
                                409,
                                "rebuild-state",
                                "This one is %s. %s".formatted(run.state().code(), otherwise));
                    }
                });
        look();
        return existing(id);
    }

    /** Ends one that is not over, and removes the tables that are not live. */
    Run drop(UUID id) {
        transaction.executeWithoutResult(
                _ -> {
                    oneAtATime();
                    Run run = existing(id);
                    // Whoever works on it may take it a step further meanwhile.
                    while (run.state() != State.DROPPED && !dropped(run)) {
                        run = existing(id);
                    }
                });
        look();
        return existing(id);
    }

    /**
     * @return whether it was still in that state
     */
    private boolean dropped(Run run) {
        if (run.state() == State.SWITCHING || run.state() == State.ROLLING_BACK) {
            throw refused(
                    409,
                    "rebuild-state",
                    "This one is %s; that takes moments.".formatted(run.state().code()));
        }
        if (!runs.advance(run.id(), run.state(), State.DROPPED)) {
            return false;
        }
        // One that is being filled has rows locked; whoever fills it clears up.
        if (run.state() != State.BUILDING) {
            Shadow.drop(jdbc, ReadModelSchema.NEXT);
            Shadow.drop(jdbc, ReadModelSchema.BEFORE);
        }
        return true;
    }

    private void oneAtATime() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:key)").param("key", ASKING).query(rows -> {});
    }

    private static Refused refused(int status, String code, String detail) {
        return new Refused(Problem.of(status, code, detail));
    }

    private void look() {
        worker.execute(this::workIfThereIsAny);
    }

    private void workIfThereIsAny() {
        try {
            var next = runs.underWay().filter(run -> run.state().isAtWork());
            if (running && (next.isPresent() || isLeftBehind())) {
                alone(next.map(Run::id));
            }
        } catch (SQLException | RuntimeException e) {
            if (running) {
                LOG.warn("A rebuild can't go on just now and is tried again", e);
            }
        }
    }

    /** Does the work, if there is any, and clears up, unless another process is at it. */
    private void alone(Optional<UUID> next) throws SQLException {
        try (Connection lock = database.connections().getConnection();
                Statement statement = lock.createStatement();
                ResultSet got =
                        statement.executeQuery("SELECT pg_try_advisory_lock(" + AT_WORK + ")")) {
            got.next();
            if (got.getBoolean(1)) {
                if (next.isPresent()) {
                    work(next.get());
                }
                clearUp();
            }
        }
    }

    /** Drops the tables of one that ended; nobody can have begun another, or fill them. */
    private void clearUp() {
        if (isLeftBehind()) {
            transaction.executeWithoutResult(
                    _ -> {
                        oneAtATime();
                        if (isLeftBehind()) {
                            Shadow.drop(jdbc, ReadModelSchema.NEXT);
                        }
                    });
        }
    }

    private boolean isLeftBehind() {
        return Shadow.exists(jdbc, ReadModelSchema.NEXT) && !runs.needTablesBeside();
    }

    private void work(UUID id) throws SQLException {
        pace.begin();
        wanted = true;
        looked = System.nanoTime();
        try (Course course = new Course(database, messages, () -> goesOn(id), pace)) {
            course.carryOut(id);
            LOG.info("Rebuild {} is {}", id, existing(id).state().code());
        } catch (Stopped stopped) {
            LOG.info("Rebuild {} is {} and goes no further here", id, existing(id).state().code());
        } catch (NotSwitched | NotProjected | LiveToken.Replaying refused) {
            give(id, refused);
        } catch (RuntimeException e) {
            if (ParkedUnlessTransient.passes(e) || e instanceof DataAccessException) {
                throw e;
            }
            LOG.error("Rebuild {} failed", id, e);
            give(id, e);
        } finally {
            pace.end();
        }
    }

    /** A switch that was not possible can be asked for again; tables that are wrong can't. */
    private void give(UUID id, RuntimeException why) {
        State state = existing(id).state();
        if (!state.isAtWork()) {
            // Somebody ended it meanwhile; why it could not go on is of no interest.
            return;
        }
        State after =
                switch (state) {
                    case ROLLING_BACK -> State.SWITCHED;
                    case SWITCHING -> why instanceof NotSwitched ? State.READY : State.FAILED;
                    default -> State.FAILED;
                };
        if (runs.fault(id, state, after, String.valueOf(why.getMessage()))) {
            pace.failed();
            LOG.warn("Rebuild {} is {}: {}", id, after.code(), why.getMessage());
        }
    }

    /** Looks at most every second whether somebody ended it. */
    private boolean goesOn(UUID id) {
        long now = System.nanoTime();
        if (now - looked > TimeUnit.SECONDS.toNanos(1)) {
            looked = now;
            wanted = existing(id).state().isAtWork();
        }
        return running && wanted;
    }

    @Override
    public void start() {
        running = true;
        var _ =
                worker.scheduleWithFixedDelay(
                        this::workIfThereIsAny, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdown();
        try {
            if (!worker.awaitTermination(END.toMillis(), TimeUnit.MILLISECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

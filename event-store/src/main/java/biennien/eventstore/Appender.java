package biennien.eventstore;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * The one writer of a process. Callers bring their events; one of them at a time leads: it takes
 * everything that waits, sends it as one statement over the one connection, and wakes the others. A
 * lone caller leads itself, so it pays no hand-over.
 *
 * <p>Every append ends in one of four ways: stored, refused, {@link LogUnavailable} (surely not
 * stored) or {@link OutcomeUnknown}. What was sent and not answered is looked up on a new
 * connection, after the old one is surely gone; only then may it be sent again or called failed.
 */
public final class Appender implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);
    private static final int MOST_EVENTS = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final DataSource source;
    private final AppendLimits limits;
    private final AppendObserver observer;
    private final long processKey = ThreadLocalRandom.current().nextLong();

    private final ConcurrentLinkedDeque<Append> queue = new ConcurrentLinkedDeque<>();
    private final Semaphore lead = new Semaphore(1);
    private volatile boolean closed;

    /** Owned by whoever holds {@link #lead}. */
    private @Nullable AppendConnection connection;

    /** Sent, and the connection broke: to be looked up before anything else is sent. */
    private final ConcurrentLinkedDeque<Append> unanswered = new ConcurrentLinkedDeque<>();

    /**
     * @param source gives new connections, not pooled ones: the appender keeps its own
     */
    public Appender(DataSource source, AppendLimits limits, AppendObserver observer) {
        this.source = source;
        this.limits = limits;
        this.observer = observer;
    }

    /** With the default limits and nobody watching. */
    public Appender(DataSource source) {
        this(source, AppendLimits.DEFAULT, AppendObserver.NONE);
    }

    /**
     * Appends events as one, and waits until they are durable.
     *
     * @throws org.axonframework.modelling.command.ConcurrencyException if a stream went on
     *     meanwhile
     * @throws LogUnavailable if they are not stored and never will be
     * @throws OutcomeUnknown if nobody can tell
     */
    Receipt.Stored append(List<NewEvent> events, @Nullable AppendExtras extras) {
        Append append = new Append(events, extras);
        boolean interrupted = false;
        queue.add(append);
        while (append.isOpen()) {
            if (lead.tryAcquire()) {
                // An interrupt would break the connection under everybody else.
                interrupted |= Thread.interrupted();
                try {
                    if (append.isOpen()) {
                        takeTurn();
                    }
                } finally {
                    lead.release();
                }
            } else {
                append.await(nextDeadline(append));
                interrupted |= Thread.interrupted();
            }
            leaveIfTooLong(append);
        }
        wakeNext();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcome(append);
    }

    @Override
    public void close() {
        closed = true;
        lead.acquireUninterruptibly();
        try {
            disconnect();
        } finally {
            lead.release();
        }
        wakeNext();
    }

    private Receipt.Stored outcome(Append append) {
        Duration took = Duration.ofNanos(append.ageNanos());
        int size = append.events().size();
        return switch (append.state()) {
            case Append.State.Stored(Receipt.Stored where) -> {
                observer.appended(size, took, AppendObserver.Outcome.STORED);
                yield where;
            }
            case Append.State.Failed(RuntimeException why) -> {
                observer.appended(size, took, AppendObserver.Outcome.of(why));
                throw why;
            }
            case Append.State.Waiting _, Append.State.Sent _ ->
                    throw new IllegalStateException("The append is not over.");
        };
    }

    private void leaveIfTooLong(Append append) {
        long age = append.ageNanos();
        if (closed) {
            append.withdraw(new LogUnavailable("The log is being closed."));
        }
        if (age >= limits.callerWait().toNanos()) {
            append.withdraw(new LogUnavailable("The log took nothing for " + limits.callerWait()));
        }
        if (age >= limits.resolution().toNanos()) {
            append.giveUp(
                    new OutcomeUnknown(
                            "The database did not say for %s what became of the events."
                                    .formatted(limits.resolution())));
        }
    }

    private long nextDeadline(Append append) {
        long age = append.ageNanos();
        long wait = limits.callerWait().toNanos();
        return (age < wait ? wait : limits.resolution().toNanos()) - age;
    }

    /** Somebody must lead while anybody waits. Who leads already does this when done. */
    private void wakeNext() {
        if (lead.availablePermits() > 0 && !wakeFirst(unanswered)) {
            wakeFirst(queue);
        }
    }

    private static boolean wakeFirst(Deque<Append> appends) {
        for (Append next : appends) {
            if (next.isOpen()) {
                next.wake();
                return true;
            }
        }
        return false;
    }

    /** One turn of the leader: at most one connection, one look-up, one batch. */
    private void takeTurn() {
        try {
            if (!unanswered.isEmpty()) {
                lookUp(connect());
            }
            if (!closed) {
                AppendConnection open = connect();
                List<Append> batch = takeBatch();
                if (!batch.isEmpty()) {
                    send(open, batch);
                }
            }
        } catch (SQLException e) {
            LOG.warn("The log is out of reach: {}", e.getMessage());
            disconnect();
            pause();
        }
        if (closed) {
            disconnect();
        }
    }

    private AppendConnection connect() throws SQLException {
        AppendConnection open = connection;
        if (open == null || open.isClosed()) {
            open = AppendConnection.open(source, processKey, limits);
            connection = open;
        }
        return open;
    }

    private void disconnect() {
        AppendConnection open = connection;
        if (open != null) {
            open.close();
            connection = null;
        }
    }

    /** The connection they were sent on is gone, so the log now says the last word on them. */
    private void lookUp(AppendConnection open) throws SQLException {
        while (!unanswered.isEmpty()) {
            Append append = unanswered.getFirst();
            Optional<AppendConnection.Place> place = open.placeOf(append.events().getFirst());
            unanswered.removeFirst();
            if (place.isPresent()) {
                append.stored(place.get().firstPosition(), place.get().recordedAt());
            } else {
                putBack(append);
            }
        }
    }

    private void putBack(Append append) {
        if (append.putBack()) {
            queue.addFirst(append);
            append.wake();
        }
    }

    private List<Append> takeBatch() {
        List<Append> batch = new ArrayList<>();
        int events = 0;
        while (events < MOST_EVENTS) {
            Append next = queue.pollFirst();
            if (next == null) {
                break;
            }
            if (next.take()) {
                batch.add(next);
                events += next.events().size();
            }
        }
        return batch;
    }

    private void send(AppendConnection open, List<Append> batch) {
        try {
            boolean extras = batch.stream().anyMatch(append -> append.extras() != null);
            AppendConnection.Place place =
                    extras ? open.appendWithExtras(batch) : open.append(batch);
            long position = place.firstPosition();
            for (Append append : batch) {
                append.stored(position, place.recordedAt());
                position += append.events().size();
            }
        } catch (Refusal e) {
            refuse(open, batch, e.why());
        } catch (SQLException e) {
            switch (Fault.of(e, open.isClosed())) {
                case LOST -> lose(batch, e);
                case LATER -> {
                    LOG.info("The log is held up: {}", e.getMessage());
                    batch.reversed().forEach(this::putBack);
                    pause();
                }
                case REFUSED -> refuse(open, batch, Fault.refusal(batch.getFirst(), e));
            }
        } catch (RuntimeException | Error e) {
            // Not foreseen, so nothing is known about what reached the server.
            lose(batch, e);
        }
    }

    private void lose(List<Append> batch, Throwable why) {
        LOG.warn("The connection of the log broke: {}", why.toString());
        disconnect();
        unanswered.addAll(batch);
    }

    /** All of it was undone. Alone, each shows whether it was the guilty one. */
    private void refuse(AppendConnection open, List<Append> batch, RuntimeException why) {
        if (batch.size() == 1) {
            batch.getFirst().failed(why);
            return;
        }
        List<Append> unsent = new ArrayList<>();
        for (Append append : batch) {
            if (open.isClosed()) {
                unsent.add(append);
            } else {
                send(open, List.of(append));
            }
        }
        unsent.reversed().forEach(this::putBack);
    }

    private static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}

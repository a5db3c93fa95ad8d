package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/**
 * The one writer of a process. Callers bring their events; one of them leads: it takes everything
 * that waits, after a moment for others where many come ({@link Gathering}), sends it as one
 * statement and wakes the others. A lone caller leads itself, so it pays no hand-over.
 *
 * <p>Every append ends in one of four ways: stored, refused, {@link LogUnavailable} (surely not
 * stored) or {@link OutcomeUnknown}. What was sent and not answered is looked up on a new
 * connection, after the old one is surely gone; only then may it be sent again or called failed.
 */
public final class Appender implements AutoCloseable {

    private final AppendLimits limits;
    private final AppendObserver observer;
    private final JustStored fresh;
    private final AppendQueue queue = new AppendQueue();
    private final Gathering gathering = new Gathering(Gathering.LONGEST);
    private final Semaphore lead = new Semaphore(1);
    private final Sender sender;
    private volatile boolean closed;

    /**
     * @param source gives new connections, not pooled ones: the appender keeps its own
     * @param fresh gets what is stored
     */
    public Appender(
            DataSource source, AppendLimits limits, AppendObserver observer, JustStored fresh) {
        this.limits = limits;
        this.observer = observer;
        this.fresh = fresh;
        this.sender = new Sender(source, limits, queue, gathering);
    }

    /** With the default limits and nobody watching. */
    public Appender(DataSource source) {
        this(source, AppendLimits.DEFAULT, AppendObserver.NONE, new JustStored());
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
        gathering.arrived(queue);
        while (append.isOpen()) {
            if (lead.tryAcquire()) {
                // An interrupt would break the connection under everybody else.
                interrupted |= Thread.interrupted();
                interrupted |= lead(append);
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

    /**
     * Takes nothing more. What was sent is still looked up by those who wait for it; somebody who
     * is stuck while leading is not waited for.
     */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = Thread.interrupted();
        try {
            if (lead.tryAcquire(limits.answer().toMillis(), TimeUnit.MILLISECONDS)) {
                sender.disconnect();
                lead.release();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        wakeNext();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether the thread was interrupted meanwhile. */
    private boolean lead(Append append) {
        Sender.Stored stored = Sender.Stored.NOTHING;
        boolean interrupted = false;
        try {
            if (append.isOpen()) {
                interrupted = !closed && gathering.await(queue);
                stored = sender.takeTurn(closed);
            }
            if (closed) {
                sender.disconnect();
            }
        } finally {
            lead.release();
            try {
                // The log shall not stand still while this thread wakes one caller after the other.
                wakeNext();
            } finally {
                stored.tell();
            }
        }
        return interrupted;
    }

    /** Somebody must lead while anybody waits. Who leads already does this when done. */
    private void wakeNext() {
        if (lead.availablePermits() > 0) {
            Append next = sender.firstOpenUnanswered();
            next = next == null ? queue.firstOpen() : next;
            if (next != null) {
                next.wake();
            }
        }
    }

    private long nextDeadline(Append append) {
        long age = append.ageNanos();
        long wait = limits.callerWait().toNanos();
        return (age < wait ? wait : limits.resolution().toNanos()) - age;
    }

    private void leaveIfTooLong(Append append) {
        if (!append.isOpen()) {
            return;
        }
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

    private Receipt.Stored outcome(Append append) {
        Duration took = Duration.ofNanos(append.ageNanos());
        int size = append.events().size();
        return switch (append.state()) {
            case Append.State.Stored(Receipt.Stored where, long connection) -> {
                observer.appended(size, took, AppendObserver.Outcome.STORED);
                fresh.stored(where, connection, append.events());
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
}

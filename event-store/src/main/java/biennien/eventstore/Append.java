package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * The events of one unit of work on their way into the log. The caller's thread waits for it; the
 * thread that leads moves it on. Whoever ends it first decides what the caller is told.
 */
final class Append {

    /** Where it is. A caller may walk away from a waiting append, never from a sent one. */
    sealed interface State {
        /** In the queue; nobody has sent it, or it is known not to be stored. */
        record Waiting() implements State {}

        /** On its way to the server, or sent with the answer lost. */
        record Sent() implements State {}

        /**
         * @param connection the number of the one it was sent and answered on, {@link #ANOTHER}
         *     when it was found later
         */
        record Stored(Receipt.Stored where, long connection) implements State {}

        record Failed(RuntimeException why) implements State {}
    }

    private static final State WAITING = new State.Waiting();
    private static final State SENT = new State.Sent();

    /** Not the one it was sent on. */
    static final long ANOTHER = -1;

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<NewEvent> events;
    private final @Nullable AppendExtras extras;
    private final long ground;
    private final AtomicReference<State> state = new AtomicReference<>(WAITING);
    private final Thread caller = Thread.currentThread();
    private final long since = System.nanoTime();

    Append(List<NewEvent> events, @Nullable AppendExtras extras) {
        this.events = events;
        this.extras = extras == null || extras.isEmpty() ? null : extras;
        this.ground = extras == null ? Long.MAX_VALUE : extras.ground();
    }

    List<NewEvent> events() {
        return events;
    }

    @Nullable AppendExtras extras() {
        return extras;
    }

    /** Up to where the decision knew the {@link Ground}. */
    long ground() {
        return ground;
    }

    boolean movesGround() {
        return extras != null && extras.movesGround();
    }

    State state() {
        return state.get();
    }

    boolean isOpen() {
        State now = state.get();
        return now == WAITING || now == SENT;
    }

    boolean isWaiting() {
        return state.get() == WAITING;
    }

    long ageNanos() {
        return System.nanoTime() - since;
    }

    /** The leader takes it out of the queue; false if its caller has walked away. */
    boolean take() {
        return state.compareAndSet(WAITING, SENT);
    }

    /** The leader learnt that it is not stored; false if its caller has given up on it. */
    boolean putBack() {
        return state.compareAndSet(SENT, WAITING);
    }

    void stored(long firstPosition, Instant recordedAt, long connection) {
        end(
                SENT,
                new State.Stored(
                        new Receipt.Stored(
                                firstPosition, firstPosition + events.size() - 1, recordedAt),
                        connection));
    }

    void failed(RuntimeException why) {
        end(SENT, new State.Failed(why));
    }

    /** Walks away from an append nobody has sent. */
    boolean withdraw(RuntimeException why) {
        return end(WAITING, new State.Failed(why));
    }

    /** Gives up on learning what became of a sent append. */
    boolean giveUp(RuntimeException why) {
        return end(SENT, new State.Failed(why));
    }

    private boolean end(State expected, State last) {
        boolean ended = state.compareAndSet(expected, last);
        if (ended) {
            wake();
        }
        return ended;
    }

    void wake() {
        if (Thread.currentThread() != caller) {
            LockSupport.unpark(caller);
        }
    }

    /** Waits in the caller's thread until woken or the time is over. */
    void await(long nanos) {
        LockSupport.parkNanos(this, Math.max(nanos, SHORTEST_NANOS));
    }
}

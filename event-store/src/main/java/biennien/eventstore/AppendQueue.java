package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/** Appends that nobody has sent, oldest first. Everybody adds; the leader takes. */
final class AppendQueue {

    /** One statement carries no more events than this, unless a single append does. */
    private static final int MOST_EVENTS = 1_000;

    private final ConcurrentLinkedDeque<Append> waiting = new ConcurrentLinkedDeque<>();

    /** A deque counts its elements one by one. */
    private final AtomicInteger size = new AtomicInteger();

    /** Those that move the {@link Ground}: each ends the batch that it is in. */
    private final AtomicInteger movers = new AtomicInteger();

    private final AtomicInteger arrivals = new AtomicInteger();

    void add(Append append) {
        waiting.addLast(append);
        count(append, 1);
        arrivals.incrementAndGet();
    }

    private void count(Append append, int one) {
        size.addAndGet(one);
        if (append.movesGround()) {
            movers.addAndGet(one);
        }
    }

    /** How many were ever added; what is put back is not added again. */
    int arrivals() {
        return arrivals.get();
    }

    /**
     * Whether so many wait, or the next batch would not be larger if more came, or there is none.
     */
    boolean isReady(int wanted) {
        int waits = size.get();
        return waits >= wanted || waits <= 0 || movers.get() > 0;
    }

    /** How many wait, with those whose callers walked away. */
    int size() {
        return size.get();
    }

    /** What is known not to be stored waits again, unless its caller has given up on it. */
    void putBack(List<Append> appends) {
        for (Append append : appends.reversed()) {
            if (append.putBack()) {
                waiting.addFirst(append);
                count(append, 1);
                append.wake();
            }
        }
    }

    /** The first whose caller still waits. */
    @Nullable Append firstOpen() {
        for (Append append : waiting) {
            if (append.isOpen()) {
                return append;
            }
        }
        return null;
    }

    /**
     * Everything that waits, within bounds; those whose callers walked away are dropped. What moves
     * the {@link Ground} comes last: the others are checked before it moves, and any that came
     * after it would slip through.
     */
    List<Append> takeBatch() {
        List<Append> batch = new ArrayList<>();
        int events = 0;
        boolean moves = false;
        while (events < MOST_EVENTS && !moves) {
            Append next = waiting.pollFirst();
            if (next == null) {
                break;
            }
            count(next, -1);
            if (next.take()) {
                batch.add(next);
                events += next.events().size();
                moves = next.movesGround();
            }
        }
        return batch;
    }
}

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

    /** Answers how many wait now. */
    int add(Append append) {
        waiting.addLast(append);
        return size.incrementAndGet();
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
                size.incrementAndGet();
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
            size.decrementAndGet();
            if (next.take()) {
                batch.add(next);
                events += next.events().size();
                moves = next.movesGround();
            }
        }
        return batch;
    }
}

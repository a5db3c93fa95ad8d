package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Appends that nobody has sent, oldest first. Everybody adds; the leader takes. */
final class AppendQueue {

    /** One statement carries no more events than this, unless a single append does. */
    private static final int MOST_EVENTS = 1_000;

    private static final long LONGEST_GATHERING_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private final ConcurrentLinkedDeque<Append> waiting = new ConcurrentLinkedDeque<>();
    private final AtomicInteger size = new AtomicInteger();

    /** The leader while it gathers, and how many it hopes for. */
    private volatile @Nullable Thread gathering;

    private volatile int hopedFor;

    void add(Append append) {
        waiting.addLast(append);
        int now = size.incrementAndGet();
        Thread leader = gathering;
        if (leader != null && now >= hopedFor) {
            LockSupport.unpark(leader);
        }
    }

    int size() {
        return size.get();
    }

    /**
     * Gives others a moment to come. Callers that were just served tend to come back together; to
     * leave without them would make them wait for two commits where one would do.
     */
    void gather(int crowd, long nanos) {
        if (size.get() >= crowd) {
            return;
        }
        hopedFor = crowd;
        gathering = Thread.currentThread();
        long end = System.nanoTime() + Math.min(nanos, LONGEST_GATHERING_NANOS);
        for (long left = end - System.nanoTime();
                left > 0 && size.get() < crowd;
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        gathering = null;
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

    /** Everything that waits, within bounds; those whose callers walked away are dropped. */
    List<Append> takeBatch() {
        List<Append> batch = new ArrayList<>();
        int events = 0;
        while (events < MOST_EVENTS) {
            Append next = waiting.pollFirst();
            if (next == null) {
                break;
            }
            size.decrementAndGet();
            if (next.take()) {
                batch.add(next);
                events += next.events().size();
            }
        }
        return batch;
    }
}

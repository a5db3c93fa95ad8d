package biennien.query.kernel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Waits until something has come as far as wanted. However many wait, one of them looks, at most
 * every few milliseconds, and tells the others; nobody holds a connection meanwhile.
 */
final class Progress {

    private static final long PAUSE_NANOS = Duration.ofMillis(15).toNanos();

    private final LongSupplier look;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition seen = lock.newCondition();
    private boolean someoneLooks;
    private long reached = Long.MIN_VALUE;

    Progress(LongSupplier look) {
        this.look = look;
    }

    /** How far it came: at least as far as wanted, unless the time ran out first. */
    long await(long wanted, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lock();
        try {
            // What was seen before may be undone by a reset; only a look of now counts.
            long now = Long.MIN_VALUE;
            while (now < wanted && deadline - System.nanoTime() > 0) {
                if (someoneLooks) {
                    long left = deadline - System.nanoTime();
                    if (seen.awaitNanos(left) > 0) {
                        now = reached;
                    }
                } else {
                    now = lookForAll(wanted, deadline);
                }
            }
            return now == Long.MIN_VALUE ? reached : now;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private long lookForAll(long wanted, long deadline) throws InterruptedException {
        someoneLooks = true;
        lock.unlock();
        long found = Long.MIN_VALUE;
        try {
            found = look.getAsLong();
            if (found < wanted) {
                TimeUnit.NANOSECONDS.sleep(Math.min(PAUSE_NANOS, deadline - System.nanoTime()));
            }
        } finally {
            lock.lock();
            someoneLooks = false;
            reached = found;
            seen.signalAll();
        }
        return found;
    }
}

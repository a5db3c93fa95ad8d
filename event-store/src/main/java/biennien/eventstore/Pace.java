package biennien.eventstore;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How soon the end of the log is read again. While little is appended, at once; while much is, a
 * look for each handful of events would cost more than the events, so that they are waited for a
 * little: a millisecond for each that came last, and never long enough for a reader to notice.
 */
public final class Pace {

    private static final Duration FOR_EACH = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMillis(100);

    private volatile long next = System.nanoTime();

    /** How long to wait for more after so many events came. */
    public static Duration after(int events) {
        Duration each = FOR_EACH.multipliedBy(events);
        return each.compareTo(LONGEST) < 0 ? each : LONGEST;
    }

    /** Returns when it is time to look again, or when the thread is interrupted. */
    void await() {
        for (long left = next - System.nanoTime(); left > 0; left = next - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** The end of the log was reached with so many events. */
    void reachedTheEnd(int events) {
        next = System.nanoTime() + after(events).toNanos();
    }
}

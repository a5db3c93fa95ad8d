package biennien.app.axon;

import biennien.eventstore.Pace;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The thread that projects. After a batch it lets the next events gather for a while: each batch
 * costs a transaction and a round trip for each statement, whether it holds one event or hundreds,
 * and while much is recorded a batch taken up at once holds a handful. The more came last, the
 * longer it waits, and never long enough for a reader to notice ({@link Pace}).
 */
final class Gathering extends ScheduledThreadPoolExecutor {
    private final int full;
    private volatile long next = System.nanoTime();

    /**
     * @param full how many events are taken up at once; where so many wait, nothing is waited for
     */
    Gathering(String name, int full) {
        super(1, Thread.ofPlatform().name(name).factory());
        this.full = full;
    }

    /** A batch of so many events is done. */
    void handled(int events) {
        next = System.nanoTime() + after(events).toNanos();
    }

    private Duration after(int events) {
        return events < full ? Pace.after(events) : Duration.ZERO;
    }

    @Override
    public Future<?> submit(Runnable batch) {
        return schedule(batch, Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
    }
}

package biennien.app.rebuild;

import java.util.concurrent.atomic.AtomicLong;

/** How fast this process is at work on a rebuild, and how the last ended. */
final class Pace {

    private static final double NANOS = 1e9;

    private final AtomicLong handled = new AtomicLong();
    private volatile long began;
    private volatile long ended;
    private volatile boolean atWork;
    private volatile long heldMillis;
    private final AtomicLong failures = new AtomicLong();

    void begin() {
        handled.set(0);
        began = System.nanoTime();
        atWork = true;
    }

    void end() {
        ended = System.nanoTime();
        atWork = false;
    }

    void handled(long events) {
        handled.addAndGet(events);
    }

    void held(long millis) {
        heldMillis = millis;
    }

    void failed() {
        failures.incrementAndGet();
    }

    boolean isAtWork() {
        return atWork;
    }

    /** An event counts once for each projection that handles it. */
    double perSecond() {
        double seconds = ((atWork ? System.nanoTime() : ended) - began) / NANOS;
        return seconds <= 0 ? 0 : handled.get() / seconds;
    }

    long heldMillis() {
        return heldMillis;
    }

    long failures() {
        return failures.get();
    }
}

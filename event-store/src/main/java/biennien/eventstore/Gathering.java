package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets appends gather for a moment before they are sent. A commit costs the same for one event and
 * for many, and where many callers come, each at a time of its own, most would be alone in theirs.
 *
 * <p>Nobody waits who is alone, nor once as many are there as came together before, nor where there
 * are enough to share the costs, nor longer after the last ones were sent than a caller notices. So
 * a few callers that each wait for their answers don't wait for anybody else.
 *
 * <p>All but {@link #arrived} belongs to the thread that leads.
 */
final class Gathering {

    /** More save little. */
    static final int ENOUGH = 8;

    static final Duration LONGEST = Duration.ofMillis(3);

    private final long longest;

    /** How many came together of late: sent at once, and while those were on their way. */
    private int together = 1;

    private long sent;
    private volatile int wanted = 1;
    private volatile @Nullable Thread leader;

    /**
     * @param longest that is waited after the last ones were sent
     */
    Gathering(Duration longest) {
        this.longest = longest.toNanos();
        this.sent = System.nanoTime() - this.longest;
    }

    /** Another one waits. */
    void arrived(int waiting) {
        Thread gathering = leader;
        if (gathering != null && waiting >= wanted) {
            LockSupport.unpark(gathering);
        }
    }

    /** Waits for others to come, if any are expected. */
    void await(AppendQueue queue) {
        wanted = Math.min(together, ENOUGH);
        leader = Thread.currentThread();
        try {
            long left = left();
            while (left > 0 && queue.size() < wanted) {
                LockSupport.parkNanos(this, left);
                left = left();
            }
        } finally {
            leader = null;
        }
        sent = System.nanoTime();
    }

    private long left() {
        return sent + longest - System.nanoTime();
    }

    /**
     * @param appends that were sent together
     * @param came while they were
     */
    void sent(int appends, int came) {
        together = Math.max(appends + came, (together + appends + came) / 2);
    }
}

package biennien.eventstore;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets appends gather for a moment before they are sent. A commit costs the same for one event and
 * for many, and where many callers come, each at a time of its own, most would be alone in theirs.
 *
 * <p>Nobody waits where nobody else came of late, nor once as many are there as came together
 * before, nor where there are enough to share the costs, nor longer than {@link #LONGEST} after the
 * last ones were sent. So a few callers that each wait for their answers wait for nobody else.
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

    private boolean inVain;
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
    void arrived(AppendQueue queue) {
        Thread gathering = leader;
        if (gathering != null && queue.isReady(wanted)) {
            LockSupport.unpark(gathering);
        }
    }

    /**
     * Waits for others to come, if any are expected.
     *
     * @return whether the thread was interrupted meanwhile. It is so no longer, as an interrupt
     *     would break the connection under everybody else
     */
    boolean await(AppendQueue queue) {
        int before = queue.size();
        long since = System.nanoTime();
        boolean interrupted = false;
        wanted = together;
        leader = Thread.currentThread();
        try {
            while (left() > 0 && !interrupted && !queue.isReady(wanted)) {
                LockSupport.parkNanos(this, left());
                interrupted = Thread.interrupted();
            }
        } finally {
            leader = null;
        }
        sent = System.nanoTime();
        // Where many come, each at a time of its own, nobody may come in a shorter time.
        inVain = sent - since >= longest / 2 && queue.size() <= before;
        return interrupted;
    }

    /** How many together nobody would wait beyond. */
    int expected() {
        return together;
    }

    private long left() {
        return sent + longest - System.nanoTime();
    }

    /**
     * @param appends that were sent together
     * @param came while they were
     * @param othersLeft whether others waited already and were not among them; they have waited
     *     enough
     */
    void sent(int appends, int came, boolean othersLeft) {
        int now = Math.min(appends + came, ENOUGH);
        together = inVain ? Math.min(appends, ENOUGH) : Math.max(now, (together + now) / 2);
        if (othersLeft) {
            sent -= longest;
        }
    }
}

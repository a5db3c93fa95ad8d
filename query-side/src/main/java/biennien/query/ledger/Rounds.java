package biennien.query.ledger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Does the same thing again and again, in a thread of its own, until it is stopped. What fails is
 * tried again after a pause, and said once.
 */
abstract class Rounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(10);

    private final String name;
    private final boolean works;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable String trouble;

    /**
     * @param name of the thread
     * @param works whether this process does it at all
     */
    Rounds(String name, boolean works) {
        this.name = name;
        this.works = works;
    }

    /** One round, which answers how long to pause before the next. */
    abstract Duration round() throws Exception;

    /** Why the last round failed; null when it did not. */
    final @Nullable String trouble() {
        return trouble;
    }

    /** Also anew, after a stop. */
    @Override
    public final void start() {
        if (!works) {
            return;
        }
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        thread = Thread.ofPlatform().daemon().name(name).start(() -> goOn(end));
    }

    /** Waits for the round under way. */
    @Override
    public void stop() {
        stopped.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null && stopped.getCount() > 0;
    }

    private void goOn(CountDownLatch end) {
        try {
            Duration pause = Duration.ZERO;
            while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration once() throws InterruptedException {
        try {
            Duration pause = round();
            trouble = null;
            return pause;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(trouble)) {
                if (e instanceof CannotSign) {
                    LOG.error("{}: {}", name, why);
                } else {
                    LOG.warn("{} goes on in a moment", name, e);
                }
                trouble = why;
            }
            return AFTER_A_FAILURE;
        }
    }
}

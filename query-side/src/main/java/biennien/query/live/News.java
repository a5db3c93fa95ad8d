package biennien.query.live;

import biennien.query.kernel.Groups;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one subscription of this process to the news of all, and where its followers wait for it.
 * Whenever it breaks, which is when the message server or all who project are away, it begins anew
 * after a pause, and wakes everybody, because news may have been lost meanwhile.
 */
@Component
public final class News implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final QueryGateway queries;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("news").factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();

    private long count;
    private volatile boolean running;
    private volatile @Nullable Subscription current;

    News(QueryGateway queries) {
        this.queries = queries;
    }

    /** How often there was news; to be asked before reading, so that none comes in between. */
    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there was news more often than that, or the time is over. */
    public void await(long known, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (count <= known && left > 0) {
                left = told.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** As if there was news. */
    public void wake() {
        lock.lock();
        try {
            count++;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void follow() {
        if (!running) {
            return;
        }
        Subscription subscription = new Subscription();
        current = subscription;
        try {
            subscription.begin();
        } catch (RuntimeException e) {
            subscription.again(e);
        }
    }

    @Override
    public void start() {
        running = true;
        clock.execute(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
        Subscription last = current;
        if (last != null) {
            last.end();
        }
        wake();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** From its beginning until it breaks, which it does once. */
    private final class Subscription {

        private boolean over;
        private @Nullable SubscriptionQueryResult<Projected, Projected> result;

        void begin() {
            var asked =
                    queries.subscriptionQuery(
                            new Follow(Groups.PROCESSOR),
                            ResponseTypes.instanceOf(Projected.class),
                            ResponseTypes.instanceOf(Projected.class));
            result = asked;
            var _ = asked.updates().subscribe(_ -> wake(), this::again, () -> again(null));
            var _ = asked.initialResult().subscribe(_ -> wake(), this::again);
        }

        void again(@Nullable Throwable reason) {
            if (end()) {
                LOG.debug("News is followed anew", reason);
                wake();
                if (running) {
                    clock.schedule(News.this::follow, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        }

        /** Whether it was not over yet. */
        synchronized boolean end() {
            boolean ended = !over;
            over = true;
            if (ended && result != null) {
                result.cancel();
            }
            return ended;
        }
    }
}

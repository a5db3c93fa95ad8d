package biennien.app.axon;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does a small chore again and again while the service runs; a failure waits for the next time. */
final class Hourly implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Hourly.class);

    private final Runnable chore;
    private final Duration pause;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("chores").factory());
    private volatile boolean running;

    Hourly(Runnable chore, Duration pause) {
        this.chore = chore;
        this.pause = pause;
    }

    @Override
    public void start() {
        running = true;
        var _ =
                clock.scheduleWithFixedDelay(
                        this::once, pause.toSeconds(), pause.toSeconds(), TimeUnit.SECONDS);
    }

    private void once() {
        try {
            chore.run();
        } catch (RuntimeException e) {
            LOG.warn("A chore failed and is tried again later", e);
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

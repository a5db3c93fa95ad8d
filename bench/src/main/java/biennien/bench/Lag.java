package biennien.bench;

import biennien.eventstore.LogReader;
import biennien.eventstore.StoredEvent;
import biennien.query.kernel.Groups;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How far the projections are behind: how long the oldest event that they lack is recorded. */
final class Lag implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final LogReader log;
    private final StreamingEventProcessor processor;
    private final Clock clock = Clock.systemUTC();
    private final List<Double> seconds = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("lag").unstarted(this::run);
    private volatile boolean over;

    Lag(Service service) {
        this.log = service.part(LogReader.class);
        this.processor =
                service.part(EventProcessingConfiguration.class)
                        .eventProcessor(Groups.PROCESSOR, StreamingEventProcessor.class)
                        .orElseThrow();
    }

    /** Looks again and again until it is closed. */
    Lag watch() {
        thread.start();
        return this;
    }

    /** The last position projected. */
    long position() {
        return processor.processingStatus().values().stream()
                .mapToLong((EventTrackerStatus status) -> status.getCurrentPosition().orElse(-1))
                .min()
                .orElse(-1);
    }

    /**
     * Until everything recorded so far is projected.
     *
     * @return how long that took
     */
    Duration awaitHead() throws InterruptedException {
        long begin = System.nanoTime();
        long head = log.head();
        while (position() < head) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private void run() {
        while (!over) {
            double behind =
                    log.at(position() + 1)
                            .map(StoredEvent::recordedAt)
                            .map(since -> Duration.between(since, clock.instant()).toNanos() / 1e9)
                            .orElse(0.0);
            seconds.add(Math.max(0, behind));
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }

    /** So many seconds or less in this part of the looks. */
    double percentile(double part) {
        List<Double> sorted = seconds.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}

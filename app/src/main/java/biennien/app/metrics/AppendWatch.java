package biennien.app.metrics;

import biennien.eventstore.AppendObserver;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Times the appends, and remembers whether the last one came through. */
@Component
public final class AppendWatch implements AppendObserver {
    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);
    private volatile Outcome last = Outcome.STORED;

    AppendWatch(MeterRegistry meters) {
        for (Outcome outcome : Outcome.values()) {
            timers.put(
                    outcome,
                    Timer.builder("biennien.append")
                            .description("Time from a caller's events to the end of their append")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .serviceLevelObjectives(STEPS)
                            .register(meters));
        }
    }

    @Override
    public void appended(int events, Duration took, Outcome outcome) {
        last = outcome;
        Timer timer = timers.get(outcome);
        if (timer != null) {
            timer.record(took);
        }
    }

    /** Whether the log took or refused the last append, rather than not answering. */
    boolean answers() {
        return switch (last) {
            case STORED, CONFLICT, REFUSED -> true;
            case UNAVAILABLE, UNKNOWN -> false;
        };
    }
}

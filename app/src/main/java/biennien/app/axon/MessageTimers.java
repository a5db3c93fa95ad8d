package biennien.app.axon;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long messages take, by their type and by what became of them, under the names of Axon's own
 * timers. Those look for four meters in the registry with each message, and keep percentiles, which
 * can't be put together across processes: with many callers 6 % of what a command takes. There is
 * one event processor, so its timers do not tell which.
 */
final class MessageTimers implements MessageMonitor<Message<?>> {

    private final String name;
    private final MeterRegistry meters;
    private final Map<Class<?>, OfType> types = new ConcurrentHashMap<>();

    private record OfType(Timer all, Timer success, Timer failure, Timer ignored) {}

    /**
     * @param name what the names of the timers begin with
     */
    MessageTimers(String name, MeterRegistry meters) {
        this.name = name;
        this.meters = meters;
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> message) {
        OfType timers = types.computeIfAbsent(message.getPayloadType(), this::timers);
        long begin = System.nanoTime();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                took(timers.success());
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                took(timers.failure());
            }

            @Override
            public void reportIgnored() {
                took(timers.ignored());
            }

            private void took(Timer outcome) {
                Duration time = Duration.ofNanos(System.nanoTime() - begin);
                timers.all().record(time);
                outcome.record(time);
            }
        };
    }

    private OfType timers(Class<?> type) {
        return new OfType(
                timer("allTimer", type),
                timer("successTimer", type),
                timer("failureTimer", type),
                timer("ignoredTimer", type));
    }

    private Timer timer(String outcome, Class<?> type) {
        return meters.timer(name + "." + outcome, "payloadType", type.getSimpleName());
    }
}

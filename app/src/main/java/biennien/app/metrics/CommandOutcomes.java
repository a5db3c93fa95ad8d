package biennien.app.metrics;

import biennien.command.kernel.Command;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Rehearsed;
import biennien.command.web.RepeatObserver;
import biennien.eventstore.AlreadyAnswered;
import biennien.eventstore.ClaimTaken;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what became of commands: {@code biennien_commands_total}. Rehearsals are none. */
@Component
public final class CommandOutcomes implements MessageMonitor<CommandMessage<?>>, RepeatObserver {
    private final MeterRegistry meters;

    /** The registry looks for a meter by all its tags, which takes longer than to count. */
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

    private record Counted(String command, String outcome) {}

    CommandOutcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> command) {
        String name = command.getPayloadType().getSimpleName();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                count(name, "accepted");
            }

            @Override
            public void reportFailure(@Nullable Throwable cause) {
                if (!(cause instanceof Rehearsed)) {
                    count(name, outcome(cause));
                }
            }

            @Override
            public void reportIgnored() {
                // Nobody handles it; the sender is told, and there is nothing to count.
            }
        };
    }

    @Override
    public void repeated(Class<? extends Command> command) {
        count(command.getSimpleName(), "duplicate");
    }

    private void count(String command, String outcome) {
        counters.computeIfAbsent(new Counted(command, outcome), this::counter).increment();
    }

    private Counter counter(Counted of) {
        return meters.counter(
                "biennien.commands", "command", of.command(), "outcome", of.outcome());
    }

    private static String outcome(@Nullable Throwable cause) {
        return switch (cause) {
            case CommandRejected rejected -> "rejected";
            case AlreadyAnswered answered -> "duplicate";
            case ClaimTaken taken -> "conflict";
            case ConcurrencyException meanwhile -> "conflict";
            case null, default -> "failed";
        };
    }
}

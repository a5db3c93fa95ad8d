package biennien.app.metrics;

import biennien.command.kernel.Command;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Rehearsed;
import biennien.command.web.RepeatObserver;
import biennien.eventstore.AlreadyAnswered;
import biennien.eventstore.ClaimTaken;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts what became of commands: {@code biennien_commands_total}. Rehearsals are none. */
@Component
public final class CommandOutcomes implements MessageMonitor<CommandMessage<?>>, RepeatObserver {
    private final MeterRegistry meters;

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
        meters.counter("biennien.commands", "command", command, "outcome", outcome).increment();
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

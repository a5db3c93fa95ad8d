package biennien.command.kernel;

import biennien.eventstore.Receipt;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The way to the command handlers of this process. */
public final class HandledHere implements CommandRoute {

    private final CommandBus bus;

    public HandledHere(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public CommandAnswer carry(CommandMessage<? extends Command> command) {
        FutureCallback<Command, Receipt> callback = new FutureCallback<>();
        bus.dispatch(command, callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw thrown(result.exceptionResult());
        }
        return answer(command.getPayload(), result.getPayload());
    }

    /** The answer to a command that was accepted. */
    public static CommandAnswer answer(Command command, Receipt receipt) {
        return new CommandAnswer(
                command.id().toString(),
                receipt.position()
                        .orElseThrow(() -> new IllegalStateException("nothing was recorded")),
                warnings(receipt.result()));
    }

    private static List<Warning> warnings(@Nullable Object result) {
        return result instanceof List<?> list
                ? list.stream().map(Warning.class::cast).toList()
                : List.of();
    }

    /** As a gateway of Axon throws it. */
    private static RuntimeException thrown(Throwable refused) {
        return switch (refused) {
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            default -> new CommandExecutionException("An exception occurred in a command", refused);
        };
    }
}

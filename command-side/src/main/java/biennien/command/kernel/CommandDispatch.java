package biennien.command.kernel;

import biennien.eventstore.Receipt;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Sends a command to wherever it is handled and waits for its answer. */
@Component
public class CommandDispatch {

    private final CommandGateway gateway;

    CommandDispatch(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /**
     * @param metaData the keys of {@link Shell} and {@link CommandContextInterceptor}
     * @throws CommandRejected when the answer is no
     * @throws Rehearsed when it was a rehearsal and would be accepted
     */
    public CommandAnswer send(Command command, Map<String, ?> metaData) {
        try {
            Receipt receipt =
                    gateway.sendAndWait(
                            GenericCommandMessage.asCommandMessage(command).withMetaData(metaData));
            return new CommandAnswer(
                    command.id().toString(),
                    receipt.position()
                            .orElseThrow(() -> new IllegalStateException("nothing was recorded")),
                    warnings(receipt.result()));
        } catch (CommandExecutionException refused) {
            throw typed(refused);
        }
    }

    private static List<Warning> warnings(@Nullable Object result) {
        return result instanceof List<?> list
                ? list.stream().map(Warning.class::cast).toList()
                : List.of();
    }

    /** A refusal from another process arrives with its details but without its own class. */
    private static CommandExecutionException typed(CommandExecutionException refused) {
        if (refused instanceof CommandRejected || refused instanceof Rehearsed) {
            return refused;
        }
        return refused.getDetails()
                .map(
                        details ->
                                switch (details) {
                                    case RejectionDetails no -> new CommandRejected(no);
                                    case Rehearsed.Details yes -> new Rehearsed(yes.warnings());
                                    default -> refused;
                                })
                .orElse(refused);
    }
}

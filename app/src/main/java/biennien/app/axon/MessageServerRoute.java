package biennien.app.axon;

import biennien.command.kernel.Command;
import biennien.command.kernel.CommandAnswer;
import biennien.command.kernel.CommandRoute;
import biennien.command.kernel.CommandsAway;
import biennien.command.remote.Failure;
import biennien.eventstore.OutcomeUnknown;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.HandlerExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * The way to the command handlers of another process, over the message server.
 *
 * <p>Nothing is ever sent again from here: a caller who was told "no" or "unknown" must not find
 * later that the command came through behind the next one. Only what surely reached nobody is
 * called so; every other silence is {@link OutcomeUnknown}.
 */
final class MessageServerRoute implements CommandRoute {
    private static final Logger LOG = LoggerFactory.getLogger(MessageServerRoute.class);

    // Longer than an append may take until its outcome is known or given up.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final CommandBus server;
    private final BooleanSupplier connected;

    MessageServerRoute(CommandBus server, BooleanSupplier connected) {
        this.server = server;
        this.connected = connected;
    }

    @Override
    public CommandAnswer carry(CommandMessage<? extends Command> command) {
        if (!connected.getAsBoolean()) {
            throw new CommandsAway(
                    "The message server can't be reached, so no command gets through. Nothing was"
                            + " stored; repeat the call.");
        }
        FutureCallback<Command, CommandAnswer> callback = new FutureCallback<>();
        server.dispatch(command, callback);
        var result = answer(callback);
        if (result.isExceptional()) {
            throw thrown(command, result.exceptionResult());
        }
        return result.getPayload();
    }

    private static CommandResultMessage<? extends CommandAnswer> answer(
            FutureCallback<Command, CommandAnswer> callback) {
        try {
            return callback.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown("The wait for it was interrupted.");
        } catch (ExecutionException e) {
            throw unknown(String.valueOf(e.getMessage()));
        } catch (TimeoutException e) {
            throw unknown("Nobody answered within " + PATIENCE + ".");
        }
    }

    private static RuntimeException thrown(CommandMessage<?> command, Throwable told) {
        if (told instanceof CommandExecutionException handled
                && details(handled) instanceof Failure failure) {
            return failure.thrown();
        }
        if (told instanceof NoHandlerForCommandException) {
            return new CommandsAway(
                    "No process that handles commands is connected just now. Nothing was stored;"
                            + " repeat the call.");
        }
        LOG.warn(
                "Request {}: the fate of {} is unknown: {}",
                command.getMetaData().get("requestId"),
                command.getCommandName(),
                told.toString());
        return unknown(String.valueOf(told.getMessage()));
    }

    private static Object details(HandlerExecutionException handled) {
        return handled.getDetails().orElse("");
    }

    private static OutcomeUnknown unknown(String why) {
        return new OutcomeUnknown("The command was sent to another process. " + why);
    }
}

package biennien.command.remote;

import biennien.command.kernel.Command;
import biennien.command.kernel.CommandAnswer;
import biennien.command.kernel.HandledHere;
import biennien.command.remote.Failure.Fault;
import biennien.eventstore.Receipt;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command handlers of this process as other processes see them: the same commands, answered in
 * a form that crosses processes, a {@link CommandAnswer} or a {@link Failure}. It translates at the
 * very end, because much of what can go wrong does so when the unit of work is committed, after
 * every interceptor.
 */
public final class AnsweredFromAfar implements CommandBus {

    private static final Logger LOG = LoggerFactory.getLogger(AnsweredFromAfar.class);

    private final CommandBus handlers;

    public AnsweredFromAfar(CommandBus handlers) {
        this.handlers = handlers;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        handlers.dispatch(command);
    }

    @Override
    @SuppressWarnings("unchecked") // The caller takes whatever crosses processes.
    public <C, R> void dispatch(
            CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        handlers.dispatch(
                command,
                (CommandCallback<C, R>)
                        (asked, result) ->
                                callback.onResult(
                                        asked,
                                        (CommandResultMessage<? extends R>) told(asked, result)));
    }

    private static CommandResultMessage<?> told(
            CommandMessage<?> command, CommandResultMessage<?> result) {
        if (result.isExceptional()) {
            return failed(command, result.exceptionResult());
        }
        try {
            return GenericCommandResultMessage.asCommandResultMessage(
                    HandledHere.answer(
                            (Command) command.getPayload(), (Receipt) result.getPayload()));
        } catch (RuntimeException fault) {
            return failed(command, fault);
        }
    }

    private static CommandResultMessage<?> failed(CommandMessage<?> command, Throwable thrown) {
        Failure failure = Failure.of(thrown);
        if (failure instanceof Fault) {
            LOG.error(
                    "Request {} failed: {}",
                    command.getMetaData().get("requestId"),
                    command.getCommandName(),
                    thrown);
        }
        return GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException(String.valueOf(thrown.getMessage()), null, failure));
    }

    @Override
    public Registration subscribe(
            String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return handlers.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return handlers.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return handlers.registerDispatchInterceptor(interceptor);
    }
}

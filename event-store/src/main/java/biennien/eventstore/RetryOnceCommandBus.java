package biennien.eventstore;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A command bus whose answers never depend on an aggregate that was cached too long, nor on old
 * {@link Ground}. A rejection decided on either is decided once more, on the log: undoing the first
 * attempt has removed the aggregate from the cache, and the ground is looked up. A conflict is
 * always decided once more.
 */
public final class RetryOnceCommandBus extends SimpleCommandBus {

    public RetryOnceCommandBus(SimpleCommandBus.Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        AtomicReference<CommandResultMessage<? extends R>> first = new AtomicReference<>();
        DecisionAttempt attempt =
                DecisionAttempt.first(
                        () ->
                                super.<C, R>handle(
                                        command, handler, (_, result) -> first.set(result)));
        CommandResultMessage<? extends R> result = first.get();
        if (result.isExceptional() && mayBeStale(result.exceptionResult(), attempt)) {
            DecisionAttempt.last(() -> super.<C, R>handle(command, handler, callback));
        } else {
            callback.onResult(command, result);
        }
    }

    private static boolean mayBeStale(Throwable refusal, DecisionAttempt attempt) {
        return refusal instanceof ConcurrencyException
                || (attempt.onOldState()
                        && (refusal instanceof CommandExecutionException
                                || refusal instanceof ConflictingModificationException));
    }
}

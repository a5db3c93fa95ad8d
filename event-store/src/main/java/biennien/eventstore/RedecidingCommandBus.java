package biennien.eventstore;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingModificationException;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A command bus whose answers never depend on an aggregate that was cached too long, nor on old
 * {@link Ground}. A rejection decided on either is decided once more, on the log: undoing the first
 * attempt has removed the aggregate from the cache, and the ground is looked up. A conflict is
 * always decided once more, and as often as the ground moves again in that very moment, within
 * reason: nobody is refused because others register much.
 *
 * <p>For the same reason it can afford to take a stream as new that a command is to begin ({@link
 * BeginsStream}).
 */
public final class RedecidingCommandBus extends SimpleCommandBus {

    private static final int MOST_MOVES = 20;

    /** What begins a stream that exists comes with others of its kind: a file imported again. */
    private static final int CAREFUL_FOR = 1_000;

    /** How many commands more look whether the stream that they begin exists. */
    private final AtomicInteger careful = new AtomicInteger();

    public RedecidingCommandBus(SimpleCommandBus.Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        AtomicReference<CommandResultMessage<? extends R>> answer = new AtomicReference<>();
        Runnable decide =
                () -> super.<C, R>handle(command, handler, (_, result) -> answer.set(result));
        String begun = begun(command.getPayload());
        DecisionAttempt attempt = DecisionAttempt.first(begun, decide);
        if (begun != null && wasThere(answer)) {
            careful.set(CAREFUL_FOR);
        }
        if (isExceptional(answer) && mayBeStale(answer.get().exceptionResult(), attempt)) {
            DecisionAttempt.last(decide);
            for (int moves = 0; moves < MOST_MOVES && groundMoved(answer); moves++) {
                DecisionAttempt.last(decide);
            }
        }
        callback.onResult(command, answer.get());
    }

    /** The stream that is taken to be new, null when it is looked for. */
    private @Nullable String begun(Object command) {
        return command instanceof BeginsStream first
                        && careful.getAndUpdate(left -> Math.max(0, left - 1)) == 0
                ? first.id().toString()
                : null;
    }

    private static boolean isExceptional(
            AtomicReference<? extends CommandResultMessage<?>> answer) {
        return answer.get().isExceptional();
    }

    private static boolean wasThere(AtomicReference<? extends CommandResultMessage<?>> answer) {
        return isExceptional(answer)
                && answer.get().exceptionResult() instanceof ConcurrencyException
                && !groundMoved(answer);
    }

    private static boolean groundMoved(AtomicReference<? extends CommandResultMessage<?>> answer) {
        return isExceptional(answer) && answer.get().exceptionResult() instanceof GroundMoved;
    }

    private static boolean mayBeStale(Throwable refusal, DecisionAttempt attempt) {
        return refusal instanceof ConcurrencyException
                || (attempt.onOldState()
                        && (refusal instanceof CommandExecutionException
                                || refusal instanceof ConflictingModificationException));
    }
}

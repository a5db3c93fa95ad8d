package biennien.app.axon;

import biennien.query.kernel.Batch;

import org.axonframework.common.ExceptionUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

import java.sql.SQLException;

/**
 * Parks an event whose handler fails, with three exceptions: in a batch that is handled together it
 * is not known yet which event it is, when the database went away the batch is tried again as a
 * whole, and a parked event that fails again stays parked.
 */
public final class ParkedUnlessTransient implements EnqueuePolicy<EventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(ParkedUnlessTransient.class);

    private final String group;

    ParkedUnlessTransient(String group) {
        this.group = group;
    }

    @Override
    public EnqueueDecision<EventMessage<?>> decide(
            DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (Batch.isOpen() || passes(cause)) {
            throw new BatchFailed(cause);
        }
        LOG.error(
                "Projection {} can't handle event {}; it is parked and the answers stay at the"
                        + " position before it",
                group,
                letter.message().getIdentifier(),
                cause);
        return Decisions.enqueue(ThrowableCause.truncated(cause));
    }

    /** Whether the database went away, so that the same may succeed later. */
    public static boolean passes(Throwable cause) {
        return ExceptionUtils.findException(
                        cause,
                        e ->
                                e instanceof TransientDataAccessException
                                        || e instanceof DataAccessResourceFailureException
                                        || e instanceof CannotCreateTransactionException
                                        || e instanceof SQLException sql && lost(sql))
                .isPresent();
    }

    /** Connection exceptions (08) and a server that is shutting down or starting (57P). */
    private static boolean lost(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static final class BatchFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BatchFailed(Throwable cause) {
            super("A batch of events can't be projected as it is", cause);
        }
    }
}

package biennien.app.axon;

import biennien.query.kernel.Batch;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import java.lang.reflect.Method;

/**
 * Runs each projection's handler in a savepoint, unless the events of a batch are handled together.
 * A failed statement spoils a PostgreSQL transaction: without it the event could not even be parked
 * in that transaction, and the processor would try the same batch for ever.
 */
@Component
final class SavepointPerEvent implements HandlerEnhancerDefinition {
    private static final TransactionDefinition NESTED =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final PlatformTransactionManager transactions;

    SavepointPerEvent(PlatformTransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        // Handlers of aggregates carry an annotation of their own, and no transaction.
        boolean projection =
                original.unwrap(Method.class)
                        .filter(method -> method.isAnnotationPresent(EventHandler.class))
                        .isPresent();
        return projection ? new InSavepoint<>(original, transactions) : original;
    }

    private static final class InSavepoint<T> extends WrappedMessageHandlingMember<T> {
        private final PlatformTransactionManager transactions;

        InSavepoint(MessageHandlingMember<T> delegate, PlatformTransactionManager transactions) {
            super(delegate);
            this.transactions = transactions;
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (Batch.isOpen()) {
                return super.handle(message, target);
            }
            TransactionStatus savepoint = transactions.getTransaction(NESTED);
            Object result;
            try {
                result = super.handle(message, target);
            } catch (Exception | Error e) {
                undo(savepoint, e);
                throw e;
            }
            transactions.commit(savepoint);
            return result;
        }

        /** When the connection is gone there is nothing to undo, and why it went is what counts. */
        private void undo(TransactionStatus savepoint, Throwable cause) {
            try {
                transactions.rollback(savepoint);
            } catch (TransactionException e) {
                cause.addSuppressed(e);
            }
        }
    }
}

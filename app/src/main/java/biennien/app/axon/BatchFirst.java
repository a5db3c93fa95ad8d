package biennien.app.axon;

import biennien.query.kernel.Batch;

import io.micrometer.core.instrument.DistributionSummary;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import java.util.Collection;
import java.util.List;

/**
 * A processor that handles the events of a batch together, with one savepoint before all of them.
 * Only when something fails does it undo them and handle the same events again, each projection of
 * each in a savepoint of its own ({@link SavepointPerEvent}), so that what fails is parked and the
 * rest is kept. The token is stored once, with whatever became of the batch.
 */
final class BatchFirst extends PooledStreamingEventProcessor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchFirst.class);

    private static final TransactionDefinition NESTED =
            new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);

    private final PlatformTransactionManager transactions;
    private final Gathering thread;
    private final DistributionSummary sizes;

    /**
     * @param thread on which the batches are handled
     * @param sizes is told how many events each batch had
     */
    BatchFirst(
            PooledStreamingEventProcessor.Builder settings,
            PlatformTransactionManager transactions,
            Gathering thread,
            DistributionSummary sizes) {
        super(settings.workerExecutor(thread));
        this.transactions = transactions;
        this.thread = thread;
        this.sizes = sizes;
    }

    /**
     * @param whole has the transaction, and stores the token when it is committed
     */
    @Override
    protected void processInUnitOfWork(
            List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> whole,
            Collection<Segment> segments)
            throws Exception {
        whole.start();
        try {
            handle(events, segments);
        } catch (Exception | Error e) {
            whole.rollback(e);
            throw e;
        }
        whole.commit();
        sizes.record(events.size());
        thread.handled(events.size());
    }

    private void handle(List<? extends EventMessage<?>> events, Collection<Segment> segments)
            throws Exception {
        TransactionStatus before = transactions.getTransaction(NESTED);
        try {
            Batch.of(() -> attempt(events, segments));
        } catch (Exception e) {
            if (ParkedUnlessTransient.passes(e)) {
                throw e;
            }
            undo(before, e);
            LOG.info(
                    "A batch of {} events fails and they are handled one by one: {}",
                    events.size(),
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e)));
            attempt(events, segments);
            return;
        }
        transactions.commit(before);
    }

    private void undo(TransactionStatus before, Exception cause) {
        try {
            transactions.rollback(before);
        } catch (TransactionException e) {
            // The connection is gone, and with it everything; why it went is what counts.
            e.addSuppressed(cause);
            throw e;
        }
    }

    /** In a unit of work of its own within that of the batch, as it may happen twice. */
    private <E extends EventMessage<?>> void attempt(List<E> events, Collection<Segment> segments)
            throws Exception {
        super.processInUnitOfWork(events, new BatchingUnitOfWork<>(events), segments);
    }
}

package biennien.bench;

import biennien.query.figure.FigureProjection;
import biennien.query.kernel.Batch;
import biennien.query.source.SourceProjection;
import biennien.query.timeline.TimelineProjection;
import biennien.query.totals.TotalsProjection;
import biennien.query.unit.UnitProjection;

import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** The product's own projections, handed events in batches as the processor does. */
final class AsofProjections {

    static final int BATCH = 64;

    /** An event with its place in the log. */
    record Recorded(long position, Instant at, Object event) {}

    private final List<AnnotationEventHandlerAdapter> handlers;
    private final TransactionTemplate transaction;

    private AsofProjections(DataSource database, Object... projections) {
        this.handlers = Arrays.stream(projections).map(AnnotationEventHandlerAdapter::new).toList();
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** All that have to do with figures and what is there before them. */
    static AsofProjections all(DataSource database) {
        return new AsofProjections(
                database,
                new SourceProjection(database),
                new UnitProjection(database),
                new FigureProjection(database),
                new TimelineProjection(database),
                new TotalsProjection(database));
    }

    static AsofProjections withoutTotals(DataSource database) {
        return new AsofProjections(
                database, new FigureProjection(database), new TimelineProjection(database));
    }

    static AsofProjections withTotals(DataSource database) {
        return new AsofProjections(
                database,
                new FigureProjection(database),
                new TimelineProjection(database),
                new TotalsProjection(database));
    }

    void handle(List<Recorded> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            List<Recorded> batch = events.subList(from, Math.min(events.size(), from + BATCH));
            transaction.executeWithoutResult(_ -> together(batch));
        }
    }

    private void together(List<Recorded> batch) {
        try {
            Batch.of(() -> batch.forEach(this::handle));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(Recorded recorded) {
        EventMessage<?> message = message(recorded);
        for (AnnotationEventHandlerAdapter handler : handlers) {
            try {
                if (handler.canHandle(message)) {
                    handler.handle(message);
                }
            } catch (Exception e) {
                throw new IllegalStateException("at " + recorded.position(), e);
            }
        }
    }

    private static EventMessage<?> message(Recorded recorded) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(recorded.position()),
                new GenericDomainEventMessage<>(
                        "bench",
                        "bench",
                        recorded.position(),
                        recorded.event(),
                        MetaData.emptyInstance(),
                        new UUID(0, recorded.position()).toString(),
                        recorded.at()));
    }
}

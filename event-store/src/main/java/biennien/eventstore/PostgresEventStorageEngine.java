package biennien.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Axon's events in our log. A tracking token is a position: what a processor handled last, and -1
 * before everything, as an answer's basis is -1 on an empty log.
 */
public final class PostgresEventStorageEngine implements EventStorageEngine {

    private static final String APPENDED = PostgresEventStorageEngine.class.getName() + ".appended";
    private static final GlobalSequenceTrackingToken BEFORE_EVERYTHING =
            new GlobalSequenceTrackingToken(-1);

    private final Appender appender;
    private final Pace pace = new Pace();
    private final LogReader reader;
    private final MessageRows rows;
    private final List<AppendGuard> guards;

    public PostgresEventStorageEngine(
            Appender appender, LogReader reader, Serializer serializer, List<AppendGuard> guards) {
        this.appender = appender;
        this.reader = reader;
        this.rows = new MessageRows(serializer);
        this.guards = List.copyOf(guards);
    }

    /**
     * Appends the events of the current unit of work, with its {@link AppendExtras}, and fills its
     * {@link Receipt}.
     *
     * @throws IllegalStateException on a second append of one unit of work: it could not be undone
     *     together with the first
     */
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Optional<UnitOfWork<?>> unitOfWork =
                CurrentUnitOfWork.isStarted()
                        ? Optional.of(CurrentUnitOfWork.get().root())
                        : Optional.empty();
        unitOfWork.ifPresent(PostgresEventStorageEngine::markAppended);
        List<NewEvent> newEvents = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            newEvents.add(rows.row(event));
        }
        Receipt.Stored stored = appender.append(newEvents, extras(unitOfWork, events));
        unitOfWork.flatMap(Receipt::attachedTo).ifPresent(receipt -> receipt.fill(stored));
    }

    private static void markAppended(UnitOfWork<?> root) {
        if (root.resources().put(APPENDED, true) != null) {
            throw new IllegalStateException(
                    "A unit of work appends once; publish all its events before it is committed.");
        }
    }

    private @Nullable AppendExtras extras(
            Optional<UnitOfWork<?>> unitOfWork, List<? extends EventMessage<?>> events) {
        AppendExtras extras = unitOfWork.flatMap(AppendExtras::attachedTo).orElse(null);
        for (AppendGuard guard : guards) {
            Optional<AppendGuard.InAppend> check = guard.check(events);
            if (check.isPresent()) {
                extras = extras == null ? new AppendExtras() : extras;
                extras.check(check.get());
            }
        }
        return extras;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken trackingToken, boolean mayBlock) {
        long next = trackingToken == null ? 0 : position(trackingToken) + 1;
        return StreamSupport.stream(new LogSpliterator(reader, pace, next), false)
                .map(rows::message);
    }

    private static long position(TrackingToken token) {
        return token.position()
                .orElseThrow(
                        () -> new IllegalArgumentException("A token without position: " + token));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        if (DecisionAttempt.begins(aggregateIdentifier)) {
            DecisionAttempt.usedOldState();
            return DomainEventStream.empty();
        }
        return DomainEventStream.of(
                StreamSupport.stream(
                                new StreamSpliterator(
                                        reader, aggregateIdentifier, firstSequenceNumber),
                                false)
                        .map(rows::message));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.lastSequence(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return BEFORE_EVERYTHING;
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.firstSince(dateTime) - 1);
    }

    /** There are none: aggregates are small and cached. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException(
                "The log keeps no snapshots; "
                        + snapshot.getAggregateIdentifier()
                        + " needs none.");
    }
}

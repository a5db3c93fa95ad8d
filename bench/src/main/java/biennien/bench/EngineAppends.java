package biennien.bench;

import biennien.events.figure.FigureEvent.FigureCorrected;
import biennien.events.values.FigureId;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The same events handed to the storage engine, without a command: what serialising and the append
 * cost alone. On streams that no command knows, so that no cached aggregate falls behind.
 */
final class EngineAppends implements Work {

    private final EventStorageEngine engine;
    private final AtomicLongArray sequences = new AtomicLongArray(Figures.STREAMS);

    EngineAppends(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public Worker worker() {
        return () -> {
            int stream = ThreadLocalRandom.current().nextInt(Figures.STREAMS);
            FigureId id = new FigureId("figure:engine-%05d".formatted(stream));
            FigureCorrected event = Figures.corrected(id);
            engine.appendEvents(
                    List.of(
                            new GenericDomainEventMessage<>(
                                    "figure",
                                    id.toString(),
                                    sequences.getAndIncrement(stream),
                                    event,
                                    MetaData.from(Figures.metaData()))));
        };
    }
}

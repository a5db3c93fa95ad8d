package biennien.command.source;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.register.RegistersAtHead;
import biennien.command.source.Source.Unheard;
import biennien.command.source.SourceCommand.AddSourceAlias;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
import biennien.events.source.SourceEvent;
import biennien.events.values.SourceId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class SourceAggregate {

    @AggregateIdentifier private @Nullable SourceId id;
    private Source state = new Unheard();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterSource c, RegistersAtHead registers) {
        carryOut(Source.decide(c, state, registers.atHead().sources()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AddSourceAlias c, RegistersAtHead registers) {
        carryOut(Source.decide(c, state, registers.atHead().sources()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(StatePublication c) {
        carryOut(Source.decide(c, state));
    }

    @EventSourcingHandler
    void on(SourceEvent event) {
        id = event.id();
        state = Source.evolve(state, event);
    }
}

package biennien.command.model;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.model.Model.Unnamed;
import biennien.command.model.ModelCommand.AddModelAlias;
import biennien.command.model.ModelCommand.CountModel;
import biennien.command.model.ModelCommand.LaunchModel;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.model.ModelCommand.PilotModel;
import biennien.command.model.ModelCommand.ReplicateModel;
import biennien.command.model.ModelCommand.RetireModel;
import biennien.command.register.RegistersAtHead;
import biennien.events.model.ModelEvent;
import biennien.events.values.ModelId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class ModelAggregate {

    @AggregateIdentifier private @Nullable ModelId id;
    private Model state = new Unnamed();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NameModel c, RegistersAtHead registers) {
        carryOut(Model.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PilotModel c, RegistersAtHead registers) {
        carryOut(Model.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(LaunchModel c, RegistersAtHead registers) {
        carryOut(Model.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReplicateModel c, RegistersAtHead registers) {
        carryOut(Model.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CountModel c, RegistersAtHead registers) {
        carryOut(Model.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AddModelAlias c, RegistersAtHead registers) {
        carryOut(Model.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetireModel c, RegistersAtHead registers) {
        carryOut(Model.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(ModelEvent event) {
        id = event.id();
        state = Model.evolve(state, event);
    }
}

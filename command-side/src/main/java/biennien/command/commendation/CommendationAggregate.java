package biennien.command.commendation;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.commendation.Commendation.Unheard;
import biennien.command.commendation.CommendationCommand.AnnulCommendation;
import biennien.command.commendation.CommendationCommand.Commend;
import biennien.command.kernel.Shell;
import biennien.command.register.RegistersAtHead;
import biennien.events.commendation.CommendationEvent;
import biennien.events.values.CommendationId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class CommendationAggregate {

    @AggregateIdentifier private @Nullable CommendationId id;
    private @Nullable String recordedBy;
    private Commendation state = new Unheard();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(Commend c, RegistersAtHead registers) {
        carryOut(Commendation.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            AnnulCommendation c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        carryOut(Commendation.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(CommendationEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Commendation.evolve(state, event);
    }
}

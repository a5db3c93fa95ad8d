package biennien.command.handover;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.handover.Handover.Unrecorded;
import biennien.command.handover.HandoverCommand.CorrectHandover;
import biennien.command.handover.HandoverCommand.ItemiseHandover;
import biennien.command.handover.HandoverCommand.RecordHandover;
import biennien.command.kernel.Shell;
import biennien.command.register.RegistersAtHead;
import biennien.events.handover.HandoverEvent;
import biennien.events.values.HandoverId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class HandoverAggregate {

    @AggregateIdentifier private @Nullable HandoverId id;
    private @Nullable String recordedBy;
    private Handover state = new Unrecorded();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordHandover c, RegistersAtHead registers) {
        carryOut(Handover.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            CorrectHandover c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        carryOut(Handover.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ItemiseHandover c, RegistersAtHead registers) {
        carryOut(Handover.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(HandoverEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Handover.evolve(state, event);
    }
}

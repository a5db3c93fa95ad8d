package biennien.command.seal;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.kernel.Shell;
import biennien.command.register.LogEnd;
import biennien.command.register.RegistersAtHead;
import biennien.command.seal.Seal.Unset;
import biennien.command.seal.SealCommand.SealPeriod;
import biennien.command.seal.SealCommand.WithdrawSeal;
import biennien.events.seal.SealEvent;
import biennien.events.values.SealId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class SealAggregate {

    @AggregateIdentifier private @Nullable SealId id;
    private @Nullable String recordedBy;
    private Seal state = new Unset();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SealPeriod c, RegistersAtHead registers, LogEnd log) {
        SealClaim.take(c);
        carryOut(Seal.decide(c, state, registers.atHead(), log.position()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            WithdrawSeal c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        SealClaim.giveBack();
        carryOut(Seal.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(SealEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Seal.evolve(state, event);
    }
}

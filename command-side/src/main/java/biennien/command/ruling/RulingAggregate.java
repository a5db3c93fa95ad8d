package biennien.command.ruling;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.kernel.Shell;
import biennien.command.register.OtherStreams;
import biennien.command.register.RegistersAtHead;
import biennien.command.ruling.Ruling.Unheard;
import biennien.command.ruling.RulingCommand.RevokeRuling;
import biennien.command.ruling.RulingCommand.RuleClaims;
import biennien.events.ruling.RulingEvent;
import biennien.events.values.RulingId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class RulingAggregate {

    @AggregateIdentifier private @Nullable RulingId id;
    private @Nullable String recordedBy;
    private Ruling state = new Unheard();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RuleClaims c, RegistersAtHead registers, OtherStreams streams) {
        var figures = c.figures().stream().map(id -> RuledFigure.find(id, streams)).toList();
        StandingClaim.take(figures);
        carryOut(Ruling.decide(c, state, registers.atHead(), figures));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            RevokeRuling c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        StandingClaim.giveBack();
        carryOut(Ruling.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(RulingEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Ruling.evolve(state, event);
    }
}

package biennien.command.commendation;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.commendation.Commendation.Conferred;
import biennien.command.commendation.Commendation.Unheard;
import biennien.command.commendation.CommendationCommand.AnnulCommendation;
import biennien.command.commendation.CommendationCommand.Commend;
import biennien.command.decision.DecisionClaim;
import biennien.command.decision.DecisionIssuer;
import biennien.command.kernel.Shell;
import biennien.command.register.Registers;
import biennien.command.register.RegistersAtHead;
import biennien.events.commendation.CommendationEvent;
import biennien.events.law.Conferrer;
import biennien.events.values.CommendationId;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

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
        var known = registers.atHead();
        carryOut(Commendation.decide(c, state, known));
        decided("commendation", c.conferrer(), c.unit(), c.decision(), c.conferredOn(), known);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            AnnulCommendation c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        var known = registers.atHead();
        var before = state;
        carryOut(Commendation.decide(c, before, known));
        if (before instanceof Conferred(_, var by, var unit)) {
            decided("annulment of a commendation", by, unit, c.decision(), c.annulledOn(), known);
        }
    }

    /** An office that many have the code of is not known well enough to claim its numbers. */
    private static void decided(
            String act,
            Conferrer by,
            UnitId unit,
            @Nullable DocumentNumber number,
            Edtf on,
            Registers known) {
        if (by.isOneOffice()) {
            var issuer =
                    by.tier().isEmpty()
                            ? DecisionIssuer.central(by.code())
                            : DecisionIssuer.above(
                                    by.code(), by.tier().getAsInt(), unit, on, known.units());
            DecisionClaim.of(act, issuer, number, on);
        }
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

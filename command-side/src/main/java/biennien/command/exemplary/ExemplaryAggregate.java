package biennien.command.exemplary;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.decision.DecisionClaim;
import biennien.command.decision.DecisionIssuer;
import biennien.command.exemplary.Exemplary.Unheard;
import biennien.command.exemplary.ExemplaryCommand.ConferExemplaryTitle;
import biennien.command.exemplary.ExemplaryCommand.WithdrawExemplaryTitle;
import biennien.command.kernel.Shell;
import biennien.command.movement.MovementSubjects;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.register.RegistersAtHead;
import biennien.events.exemplary.ExemplaryEvent;
import biennien.events.values.ExemplaryTitleId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class ExemplaryAggregate {

    @AggregateIdentifier private @Nullable ExemplaryTitleId id;
    private @Nullable String recordedBy;
    private Exemplary state = new Unheard();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            ConferExemplaryTitle c,
            RegistersAtHead registers,
            OrganisationsOnRecord organisations) {
        var found = MovementSubjects.organisation(c.subject(), organisations).orElse(null);
        TitleClaim.take(c.subject(), c.year(), found);
        var known = registers.atHead();
        var office = c.decidedBy();
        if (office != null) {
            DecisionClaim.of(
                    "exemplary title",
                    DecisionIssuer.told(office, c.subject().unit(), c.decidedOn(), known.units()),
                    c.decision(),
                    c.decidedOn());
        }
        carryOut(Exemplary.decide(c, state, known, found));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            WithdrawExemplaryTitle c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        TitleClaim.giveBack();
        carryOut(Exemplary.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(ExemplaryEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Exemplary.evolve(state, event);
    }
}

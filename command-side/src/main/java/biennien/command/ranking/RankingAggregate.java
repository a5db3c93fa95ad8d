package biennien.command.ranking;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.decision.DecisionClaim;
import biennien.command.decision.DecisionIssuer;
import biennien.command.kernel.Shell;
import biennien.command.movement.MovementSubjects;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.ranking.Ranking.Unranked;
import biennien.command.ranking.RankingCommand.CorrectMovementRanking;
import biennien.command.ranking.RankingCommand.RankMovement;
import biennien.command.register.RegistersAtHead;
import biennien.events.ranking.RankingEvent;
import biennien.events.values.RankingId;
import biennien.eventstore.AppendExtras;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class RankingAggregate {

    /**
     * One subject has one ranking of a year, however it is told: claimed in the transaction of the
     * append and never given back, as a ranking is only ever corrected.
     */
    private static final String YEAR = "ranking.year";

    @AggregateIdentifier private @Nullable RankingId id;
    private @Nullable String recordedBy;
    private Ranking state = new Unranked();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RankMovement c, RegistersAtHead registers, OrganisationsOnRecord organisations) {
        var found = MovementSubjects.organisation(c.subject(), organisations).orElse(null);
        MovementSubjects.keys(c.subject(), c.year(), found)
                .forEach(key -> AppendExtras.current().claim(YEAR, key));
        var known = registers.atHead();
        var office = c.decidedBy();
        if (office != null) {
            DecisionClaim.of(
                    "movement ranking",
                    DecisionIssuer.told(office, c.subject().unit(), c.decidedOn(), known.units()),
                    c.decision(),
                    c.decidedOn());
        }
        carryOut(Ranking.decide(c, state, known, found));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            CorrectMovementRanking c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        carryOut(Ranking.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(RankingEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Ranking.evolve(state, event);
    }
}

package biennien.command.unit;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Shell;
import biennien.command.register.RegistersAtHead;
import biennien.command.unit.AdministrativeUnit.Unheard;
import biennien.command.unit.UnitCommand.CorrectUnitCode;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.unit.UnitEvent;
import biennien.events.unit.UnitEvent.UnitEstablished;
import biennien.events.values.UnitId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class AdministrativeUnitAggregate {

    /** Stands for an account that nobody has. */
    private static final String BY_AN_ACT = "";

    @AggregateIdentifier private @Nullable UnitId id;
    private @Nullable String recordedBy;
    private AdministrativeUnit state = new Unheard();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EstablishUnit c, RegistersAtHead registers) {
        UnitClaims.begins(c.id());
        carryOut(AdministrativeUnit.decide(c, state, registers.atHead()));
    }

    /** Whoever recorded the unit corrects it; one that a legal act began, only a steward does. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            CorrectUnitCode c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        var decision = AdministrativeUnit.decide(c, registers.atHead());
        if (decision instanceof Decision.Accepted<UnitEvent>) {
            onlyByRecorderOrSteward(recordedBy == null ? BY_AN_ACT : recordedBy, actor, role);
        }
        carryOut(decision);
    }

    @EventSourcingHandler
    void on(UnitEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (event instanceof UnitEstablished) {
            recordedBy = actor;
        }
        state = AdministrativeUnit.evolve(state, event);
    }
}

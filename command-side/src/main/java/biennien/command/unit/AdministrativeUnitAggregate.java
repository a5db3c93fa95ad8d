package biennien.command.unit;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.register.RegistersAtHead;
import biennien.command.unit.AdministrativeUnit.Unheard;
import biennien.command.unit.UnitCommand.EstablishUnit;
import biennien.events.unit.UnitEvent;
import biennien.events.values.UnitId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class AdministrativeUnitAggregate {

    @AggregateIdentifier private @Nullable UnitId id;
    private AdministrativeUnit state = new Unheard();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EstablishUnit c, RegistersAtHead registers) {
        UnitClaims.begins(c.id());
        carryOut(AdministrativeUnit.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(UnitEvent event) {
        id = event.id();
        state = AdministrativeUnit.evolve(state, event);
    }
}

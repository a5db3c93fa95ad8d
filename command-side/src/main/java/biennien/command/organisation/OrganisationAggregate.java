package biennien.command.organisation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Decision.Accepted;
import biennien.command.kernel.Shell;
import biennien.command.organisation.Organisation.Unregistered;
import biennien.command.organisation.OrganisationCommand.CloseOrganisation;
import biennien.command.organisation.OrganisationCommand.RegisterOrganisation;
import biennien.command.organisation.OrganisationCommand.RenameOrganisation;
import biennien.command.organisation.OrganisationCommand.ResizeOrganisation;
import biennien.command.register.RegistersAtHead;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.values.OrganisationId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class OrganisationAggregate {

    @AggregateIdentifier private @Nullable OrganisationId id;
    private Organisation state = new Unregistered();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterOrganisation c, RegistersAtHead registers) {
        carryOut(Organisation.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RenameOrganisation c, RegistersAtHead registers) {
        carryOut(Organisation.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ResizeOrganisation c, RegistersAtHead registers) {
        carryOut(Organisation.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseOrganisation c, RegistersAtHead registers) {
        carryOut(Organisation.decide(c, state, registers.atHead()));
    }

    private void carryOut(Decision<OrganisationEvent> decision) {
        if (decision instanceof Accepted<OrganisationEvent>(var events, _)) {
            var after = state;
            for (var event : events) {
                after = Organisation.evolve(after, event);
            }
            NameClaim.move(state, after);
        }
        Shell.carryOut(decision);
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        id = event.id();
        state = Organisation.evolve(state, event);
    }
}

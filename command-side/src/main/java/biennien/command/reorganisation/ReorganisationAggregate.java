package biennien.command.reorganisation;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Shell;
import biennien.command.register.RegistersAtHead;
import biennien.command.reorganisation.Reorganisation.Unrecorded;
import biennien.command.reorganisation.ReorganisationCommand.AbolishUnit;
import biennien.command.reorganisation.ReorganisationCommand.MergeUnits;
import biennien.command.reorganisation.ReorganisationCommand.RelevelUnit;
import biennien.command.reorganisation.ReorganisationCommand.RenameUnit;
import biennien.command.reorganisation.ReorganisationCommand.ReparentUnit;
import biennien.command.reorganisation.ReorganisationCommand.SplitUnit;
import biennien.command.reorganisation.ReorganisationCommand.TransferPart;
import biennien.command.unit.UnitClaims;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.values.ReorganisationId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class ReorganisationAggregate {

    @AggregateIdentifier private @Nullable ReorganisationId id;
    private Reorganisation state = new Unrecorded();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MergeUnits c, RegistersAtHead registers) {
        carryOut(c, registers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SplitUnit c, RegistersAtHead registers) {
        carryOut(c, registers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TransferPart c, RegistersAtHead registers) {
        carryOut(c, registers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RenameUnit c, RegistersAtHead registers) {
        carryOut(c, registers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RelevelUnit c, RegistersAtHead registers) {
        carryOut(c, registers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReparentUnit c, RegistersAtHead registers) {
        carryOut(c, registers);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AbolishUnit c, RegistersAtHead registers) {
        carryOut(c, registers);
    }

    private void carryOut(ReorganisationCommand c, RegistersAtHead registers) {
        var decision = Reorganisation.decide(c, state, registers.atHead());
        if (decision instanceof Decision.Accepted<ReorganisationEvent>(var events, _)) {
            for (var event : events) {
                Reorganisation.begun(event).forEach(UnitClaims::begins);
                Reorganisation.ended(event).forEach(UnitClaims::ends);
            }
        }
        Shell.carryOut(decision);
    }

    @EventSourcingHandler
    void on(ReorganisationEvent event) {
        id = event.id();
        state = Reorganisation.evolve(state, event);
    }
}

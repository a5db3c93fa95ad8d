package biennien.command.programme;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.programme.Programme.Unsigned;
import biennien.command.programme.ProgrammeCommand.AddProgrammeAlias;
import biennien.command.programme.ProgrammeCommand.ReviewProgramme;
import biennien.command.programme.ProgrammeCommand.SetProgrammePhase;
import biennien.command.programme.ProgrammeCommand.SetProgrammeTarget;
import biennien.command.programme.ProgrammeCommand.SignProgramme;
import biennien.command.programme.ProgrammeCommand.SupersedeProgramme;
import biennien.command.register.RegistersAtHead;
import biennien.events.programme.ProgrammeEvent;
import biennien.events.values.ProgrammeId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class ProgrammeAggregate {

    @AggregateIdentifier private @Nullable ProgrammeId id;
    private Programme state = new Unsigned();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SignProgramme c, RegistersAtHead registers) {
        Programme.claims(c).forEach(NumberClaim::claim);
        carryOut(Programme.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AddProgrammeAlias c, RegistersAtHead registers) {
        Programme.claim(c, state).ifPresent(NumberClaim::claim);
        carryOut(Programme.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetProgrammePhase c, RegistersAtHead registers) {
        carryOut(Programme.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetProgrammeTarget c, RegistersAtHead registers) {
        carryOut(Programme.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviewProgramme c, RegistersAtHead registers) {
        carryOut(Programme.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SupersedeProgramme c, RegistersAtHead registers) {
        carryOut(Programme.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(ProgrammeEvent event) {
        id = event.id();
        state = Programme.evolve(state, event);
    }
}

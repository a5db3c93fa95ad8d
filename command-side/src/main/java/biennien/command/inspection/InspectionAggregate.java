package biennien.command.inspection;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.inspection.Inspection.Unheard;
import biennien.command.inspection.InspectionCommand.AnswerRecommendation;
import biennien.command.inspection.InspectionCommand.AppointInspectionTeam;
import biennien.command.inspection.InspectionCommand.CloseInspection;
import biennien.command.inspection.InspectionCommand.CloseRecommendation;
import biennien.command.inspection.InspectionCommand.HoldInspection;
import biennien.command.inspection.InspectionCommand.HoldInspectionStep;
import biennien.command.inspection.InspectionCommand.MakeConclusionPoint;
import biennien.command.inspection.InspectionCommand.MakeRecommendation;
import biennien.command.inspection.InspectionCommand.PlanInspection;
import biennien.command.register.RegistersAtHead;
import biennien.events.inspection.InspectionEvent;
import biennien.events.values.InspectionId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class InspectionAggregate {

    @AggregateIdentifier private @Nullable InspectionId id;
    private Inspection state = new Unheard();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanInspection c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AppointInspectionTeam c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HoldInspection c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(HoldInspectionStep c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MakeConclusionPoint c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MakeRecommendation c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AnswerRecommendation c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseRecommendation c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseInspection c, RegistersAtHead registers) {
        carryOut(Inspection.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(InspectionEvent event) {
        id = event.id();
        state = Inspection.evolve(state, event);
    }
}

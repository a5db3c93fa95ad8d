package biennien.command.figure;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.figure.Figure.Unreported;
import biennien.command.figure.FigureCommand.CorrectFigure;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.command.figure.FigureCommand.WithdrawFigure;
import biennien.command.kernel.Shell;
import biennien.command.register.RegistersAtHead;
import biennien.events.figure.FigureEvent;
import biennien.events.values.FigureId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class FigureAggregate {

    @AggregateIdentifier private @Nullable FigureId id;
    private @Nullable String recordedBy;
    private Figure state = new Unreported();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportFigure c, RegistersAtHead registers) {
        carryOut(Figure.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            CorrectFigure c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        carryOut(Figure.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            WithdrawFigure c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        carryOut(Figure.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(FigureEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Figure.evolve(state, event);
    }
}

package biennien.command.activity;

import static biennien.command.kernel.Shell.carryOut;
import static biennien.command.kernel.Shell.onlyByRecorderOrSteward;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.activity.Activity.Unrecorded;
import biennien.command.activity.ActivityCommand.CorrectActivity;
import biennien.command.activity.ActivityCommand.RecordActivity;
import biennien.command.activity.ActivityCommand.WithdrawActivity;
import biennien.command.kernel.Shell;
import biennien.command.register.RegistersAtHead;
import biennien.events.activity.ActivityEvent;
import biennien.events.values.ActivityId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class ActivityAggregate {

    @AggregateIdentifier private @Nullable ActivityId id;
    private @Nullable String recordedBy;
    private Activity state = new Unrecorded();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordActivity c, RegistersAtHead registers) {
        carryOut(Activity.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            CorrectActivity c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        carryOut(Activity.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(
            WithdrawActivity c,
            RegistersAtHead registers,
            @MetaDataValue(Shell.ACTOR) @Nullable String actor,
            @MetaDataValue(Shell.ACTOR_ROLE) @Nullable String role) {
        onlyByRecorderOrSteward(recordedBy, actor, role);
        carryOut(Activity.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(ActivityEvent event, @MetaDataValue(Shell.ACTOR) @Nullable String actor) {
        id = event.id();
        if (recordedBy == null) {
            recordedBy = actor;
        }
        state = Activity.evolve(state, event);
    }
}

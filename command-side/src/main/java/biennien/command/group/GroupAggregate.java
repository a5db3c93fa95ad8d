package biennien.command.group;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.group.Group.Unfounded;
import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.register.RegistersAtHead;
import biennien.events.group.GroupEvent;
import biennien.events.values.GroupId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache")
class GroupAggregate {

    @AggregateIdentifier private @Nullable GroupId id;
    private Group state = new Unfounded();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FoundGroup c, RegistersAtHead registers) {
        carryOut(Group.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CountGroupMembers c, RegistersAtHead registers) {
        carryOut(Group.decide(c, state, registers.atHead()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DissolveGroup c, RegistersAtHead registers) {
        carryOut(Group.decide(c, state, registers.atHead()));
    }

    @EventSourcingHandler
    void on(GroupEvent event) {
        id = event.id();
        state = Group.evolve(state, event);
    }
}

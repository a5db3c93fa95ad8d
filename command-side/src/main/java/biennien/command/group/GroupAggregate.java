package biennien.command.group;

import static biennien.command.kernel.Shell.carryOut;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import biennien.command.decision.DecisionClaim;
import biennien.command.decision.DecisionIssuer;
import biennien.command.group.Group.Ended;
import biennien.command.group.Group.Founded;
import biennien.command.group.Group.Unfounded;
import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.group.GroupCommand.MergeGroup;
import biennien.command.group.GroupCommand.RateGroup;
import biennien.command.group.GroupCommand.RenameGroup;
import biennien.command.group.GroupCommand.RetypeGroup;
import biennien.command.register.OtherStreams;
import biennien.command.register.RegistersAtHead;
import biennien.events.group.GroupEvent;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.UnitId;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

@Aggregate(cache = "aggregateCache")
class GroupAggregate {

    /**
     * One decision often founds the new teams of a commune and ends the old ones, so all of that is
     * one kind of act.
     */
    private static final String ORDERING = "ordering of groups";

    private static final String RATING = "rating of groups";

    /** Whoever in the unit decides on its groups; the facts say no more. */
    private static final String OFFICE = "authority";

    @AggregateIdentifier private @Nullable GroupId id;
    private Group state = new Unfounded();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FoundGroup c, RegistersAtHead registers) {
        carryOut(Group.decide(c, state, registers.atHead()));
        GroupName.claim(c.unit(), c.type(), c.name(), "/name");
        decided(ORDERING, c.unit(), c.decision(), c.decidedOn(), c.founded());
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
        ended(c.decision(), c.decidedOn(), c.on());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RetypeGroup c, RegistersAtHead registers) {
        var before = state;
        carryOut(Group.decide(c, before, registers.atHead()));
        changed(before, "/type", c.decision(), c.decidedOn(), c.on());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MergeGroup c, RegistersAtHead registers, OtherStreams others) {
        var into = Group.of(others.events(c.into().value()));
        carryOut(Group.decide(c, state, into, registers.atHead()));
        ended(c.decision(), c.decidedOn(), c.on());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RenameGroup c, RegistersAtHead registers) {
        var before = state;
        carryOut(Group.decide(c, before, registers.atHead()));
        changed(before, "/name", c.decision(), c.decidedOn(), c.on());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RateGroup c, RegistersAtHead registers) {
        carryOut(Group.decide(c, state, registers.atHead()));
        switch (state) {
            case Unfounded() -> {}
            case Founded group -> rated(c, group);
            case Ended end -> rated(c, end.before());
        }
    }

    @EventSourcingHandler
    void on(GroupEvent event) {
        id = event.id();
        state = Group.evolve(state, event);
    }

    private void changed(
            Group before,
            String pointer,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            Edtf on) {
        if (before instanceof Founded was && state instanceof Founded is) {
            GroupName.release(was);
            GroupName.claim(is.unit(), is.type().value(), is.name().value(), pointer);
            decided(ORDERING, is.unit(), decision, decidedOn, on);
        }
    }

    private void ended(@Nullable DocumentNumber decision, @Nullable Edtf decidedOn, Edtf on) {
        if (state instanceof Ended end) {
            GroupName.release(end.before());
            decided(ORDERING, end.before().unit(), decision, decidedOn, on);
        }
    }

    private static void rated(RateGroup c, Founded group) {
        decided(RATING, group.unit(), c.decision(), c.decidedOn(), c.decidedOn());
    }

    /** Where the day of the decision is not told, that of what it brought about stands in. */
    private static void decided(
            String act,
            UnitId unit,
            @Nullable DocumentNumber decision,
            @Nullable Edtf decidedOn,
            Edtf on) {
        DecisionClaim.of(
                act,
                DecisionIssuer.of(OFFICE, unit),
                decision,
                Objects.requireNonNullElse(decidedOn, on));
    }
}

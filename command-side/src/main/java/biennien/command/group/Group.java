package biennien.command.group;

import static biennien.command.kernel.Decision.reject;

import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.group.GroupCommand.MergeGroup;
import biennien.command.group.GroupCommand.RateGroup;
import biennien.command.group.GroupCommand.RenameGroup;
import biennien.command.group.GroupCommand.RetypeGroup;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.events.group.GroupEvent;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.group.GroupEvent.GroupMerged;
import biennien.events.group.GroupEvent.GroupRated;
import biennien.events.group.GroupEvent.GroupRenamed;
import biennien.events.group.GroupEvent.GroupRetyped;
import biennien.events.law.GroupType;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Name;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may become of a group. */
sealed interface Group {

    record Unfounded() implements Group {}

    /**
     * It was founded and lives.
     *
     * @param unit where; it stays the unit of the founding
     * @param founded valid time
     * @param type its kind since the founding or the last retyping
     * @param name since the founding or the last renaming
     * @param lastCount the latest count of its members, null while there is none
     * @param rated the years it was rated for
     */
    record Founded(
            UnitId unit,
            Edtf founded,
            Since<GroupType> type,
            Since<Name> name,
            @Nullable Edtf lastCount,
            Set<Integer> rated)
            implements Group {

        Founded counted(Edtf on) {
            return lastCount != null && lastCount.compareTo(on) >= 0
                    ? this
                    : new Founded(unit, founded, type, name, on, rated);
        }

        Founded of(Since<GroupType> other) {
            return new Founded(unit, founded, other, name, lastCount, rated);
        }

        Founded called(Since<Name> other) {
            return new Founded(unit, founded, type, other, lastCount, rated);
        }

        Founded rated(int year) {
            var all =
                    Stream.concat(rated.stream(), Stream.of(year))
                            .collect(Collectors.toUnmodifiableSet());
            return new Founded(unit, founded, type, name, lastCount, all);
        }
    }

    /** It came to its end; what was before can still be recorded. */
    sealed interface Ended extends Group {

        Founded before();

        /** The last day as far as it is known (valid time). */
        Edtf on();

        /** The end for people, after the words "the group". */
        String told();

        Ended with(Founded before);
    }

    record Dissolved(Founded before, Edtf on) implements Ended {

        @Override
        public String told() {
            return "was dissolved on " + on;
        }

        @Override
        public Ended with(Founded other) {
            return new Dissolved(other, on);
        }
    }

    record Merged(Founded before, Edtf on, GroupId into) implements Ended {

        @Override
        public String told() {
            return "went over into '" + into + "' on " + on;
        }

        @Override
        public Ended with(Founded other) {
            return new Merged(other, on, into);
        }
    }

    /**
     * What holds from a day on.
     *
     * @param since valid time
     */
    record Since<T>(T value, Edtf since) {}

    static Decision<GroupEvent> decide(FoundGroup c, Group state, Registers known) {
        return switch (state) {
            case Founded _, Ended _ ->
                    reject(
                            GroupRejection.GROUP_ALREADY_FOUNDED,
                            "The group '" + c.id() + "' is already founded.",
                            "/id");
            case Unfounded() ->
                    Findings.refuse(known.refusal(c.unit(), c.founded(), c.citation()))
                            .and(() -> Findings.refuse(NamedPerson.refusalOf(c.name(), "/name")))
                            .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                            .and(() -> Findings.warn(known.units().doubts(c.unit(), c.founded())))
                            .and(() -> TypeRules.inForce(c.type(), c.founded(), "is founded"))
                            .decide(
                                    () ->
                                            new GroupFounded(
                                                    c.id(),
                                                    c.unit(),
                                                    c.type(),
                                                    c.name(),
                                                    c.founded(),
                                                    c.decision(),
                                                    c.citation(),
                                                    c.decidedOn()));
        };
    }

    static Decision<GroupEvent> decide(CountGroupMembers c, Group state, Registers known) {
        return switch (state) {
            case Unfounded() -> noSuchGroup(c.id());
            case Founded group -> count(c, group, null, known);
            case Ended end -> count(c, end.before(), end, known);
        };
    }

    static Decision<GroupEvent> decide(DissolveGroup c, Group state, Registers known) {
        return ofLiving(
                c.id(),
                state,
                group ->
                        known.sourced(c.citation())
                                .and(() -> LifeRules.notBeforeFounding(c.on(), group))
                                .and(() -> LifeRules.notBeforeCounts(c.on(), group)),
                () ->
                        new GroupDissolved(
                                c.id(),
                                c.on(),
                                c.reason(),
                                c.decision(),
                                c.citation(),
                                c.decidedOn()));
    }

    static Decision<GroupEvent> decide(RetypeGroup c, Group state, Registers known) {
        return ofLiving(
                c.id(),
                state,
                group ->
                        known.sourced(c.citation())
                                .and(() -> another(group.type().value() == c.type(), "/type"))
                                .and(() -> LifeRules.notBeforeFounding(c.on(), group))
                                .and(() -> LifeRules.notBeforeLastChange(c.on(), group.type()))
                                .and(() -> TypeRules.inForce(c.type(), c.on(), "comes about"))
                                .and(() -> TypeRules.succession(group.type().value(), c.type())),
                () ->
                        new GroupRetyped(
                                c.id(),
                                c.type(),
                                c.on(),
                                c.decision(),
                                c.decidedOn(),
                                c.citation()));
    }

    /**
     * @param into the state of the group that it goes over into
     */
    static Decision<GroupEvent> decide(MergeGroup c, Group state, Group into, Registers known) {
        return ofLiving(
                c.id(),
                state,
                group ->
                        known.sourced(c.citation())
                                .and(() -> LifeRules.notBeforeFounding(c.on(), group))
                                .and(() -> MergerRules.check(c, group, into))
                                .and(() -> LifeRules.notBeforeCounts(c.on(), group)),
                () ->
                        new GroupMerged(
                                c.id(),
                                c.into(),
                                c.on(),
                                c.decision(),
                                c.decidedOn(),
                                c.citation()));
    }

    static Decision<GroupEvent> decide(RenameGroup c, Group state, Registers known) {
        return ofLiving(
                c.id(),
                state,
                group ->
                        known.sourced(c.citation())
                                .and(() -> another(group.name().value().equals(c.name()), "/name"))
                                .and(
                                        () ->
                                                Findings.refuse(
                                                        NamedPerson.refusalOf(c.name(), "/name")))
                                .and(() -> LifeRules.notBeforeFounding(c.on(), group))
                                .and(() -> LifeRules.notBeforeLastChange(c.on(), group.name())),
                () ->
                        new GroupRenamed(
                                c.id(),
                                c.name(),
                                c.on(),
                                c.decision(),
                                c.decidedOn(),
                                c.citation()));
    }

    static Decision<GroupEvent> decide(RateGroup c, Group state, Registers known) {
        return switch (state) {
            case Unfounded() -> noSuchGroup(c.id());
            case Founded group -> rate(c, group, null, known);
            case Ended end -> rate(c, end.before(), end, known);
        };
    }

    /** The state after all facts of a stream, which may be another one's. */
    static Group of(List<?> events) {
        Group state = new Unfounded();
        for (Object event : events) {
            if (event instanceof GroupEvent fact) {
                state = evolve(state, fact);
            }
        }
        return state;
    }

    static Group evolve(Group state, GroupEvent event) {
        return switch (event) {
            case GroupFounded(_, var unit, var type, var name, var on, _, _, _) ->
                    new Founded(
                            unit, on, new Since<>(type, on), new Since<>(name, on), null, Set.of());
            case GroupMembersCounted(_, _, var on, _) -> change(state, group -> group.counted(on));
            case GroupRetyped(_, var type, var on, _, _, _) ->
                    change(state, group -> group.of(new Since<>(type, on)));
            case GroupRenamed(_, var name, var on, _, _, _) ->
                    change(state, group -> group.called(new Since<>(name, on)));
            case GroupRated(_, var year, _, _, _, _) -> change(state, group -> group.rated(year));
            case GroupDissolved(_, var on, _, _, _, _) ->
                    state instanceof Founded group ? new Dissolved(group, on) : state;
            case GroupMerged(_, var into, var on, _, _, _) ->
                    state instanceof Founded group ? new Merged(group, on, into) : state;
        };
    }

    private static Group change(Group state, Function<Founded, Founded> change) {
        return switch (state) {
            case Unfounded() -> state;
            case Founded group -> change.apply(group);
            case Ended end -> end.with(change.apply(end.before()));
        };
    }

    /** What may happen to a living group only. */
    private static Decision<GroupEvent> ofLiving(
            GroupId id,
            Group state,
            Function<Founded, Findings> check,
            Supplier<GroupEvent> event) {
        return switch (state) {
            case Unfounded() -> noSuchGroup(id);
            case Founded group -> check.apply(group).decide(event);
            case Ended end ->
                    reject(
                            GroupRejection.GROUP_ALREADY_DISSOLVED,
                            "The group already " + end.told() + ".");
        };
    }

    private static Decision<GroupEvent> count(
            CountGroupMembers c, Founded group, @Nullable Ended end, Registers known) {
        return CountRules.stockOfPersons(c.members())
                .and(() -> Findings.warn(Registers.unsourced(c.citation())))
                .and(() -> livingUnit(group.unit(), c.on(), known))
                .and(() -> LifeRules.notBeforeFounding(c.on(), group))
                .and(() -> LifeRules.notAfterEnd(c.on(), end))
                .and(
                        () ->
                                Findings.refuse(
                                        known.sources().refusal(c.citation(), "/citation/source")))
                .and(() -> CountRules.reported(c))
                .decide(() -> new GroupMembersCounted(c.id(), c.members(), c.on(), c.citation()));
    }

    private static Decision<GroupEvent> rate(
            RateGroup c, Founded group, @Nullable Ended end, Registers known) {
        return known.sourced(c.citation())
                .and(() -> RatingRules.check(c, group, end))
                .decide(
                        () ->
                                new GroupRated(
                                        c.id(),
                                        c.year(),
                                        c.rating(),
                                        c.decision(),
                                        c.decidedOn(),
                                        c.citation()));
    }

    private static Findings livingUnit(UnitId unit, Edtf on, Registers known) {
        return Findings.refuse(known.units().refusal(unit, on).map(no -> no.at("/on")))
                .and(() -> Findings.warn(known.units().doubts(unit, on)));
    }

    private static Findings another(boolean same, String pointer) {
        return same
                ? Findings.refuse(
                        Refusal.of(
                                GroupRejection.NOTHING_CHANGES,
                                "The group is that already. Record only what changed.",
                                pointer))
                : Findings.NONE;
    }

    private static Decision<GroupEvent> noSuchGroup(GroupId id) {
        return reject(GroupRejection.NO_SUCH_GROUP, "There is no group '" + id + "'.");
    }
}

package biennien.command.group;

import static biennien.command.kernel.Decision.accept;
import static biennien.command.kernel.Decision.reject;

import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.events.group.GroupEvent;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.law.GroupType;
import biennien.events.law.Indicator;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;
import biennien.events.values.Quantity.Kind;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may become of a group. */
sealed interface Group {

    record Unfounded() implements Group {}

    /**
     * It was founded.
     *
     * @param unit where; it stays the unit of the founding
     * @param founded valid time
     * @param lastCount the latest count of its members, null while there is none
     */
    record Founded(UnitId unit, Edtf founded, @Nullable Edtf lastCount) implements Group {}

    /** It came to its end; what was before can still be recorded. */
    record Dissolved(Founded before, Edtf on) implements Group {}

    static Decision<GroupEvent> decide(FoundGroup c, Group state, Registers known) {
        return switch (state) {
            case Founded _, Dissolved _ ->
                    reject(
                            GroupRejection.GROUP_ALREADY_FOUNDED,
                            "The group '" + c.id() + "' is already founded.",
                            "/id");
            case Unfounded() ->
                    known.refusal(c.unit(), c.founded(), c.citation())
                            .or(() -> typeNotInForce(c.type(), c.founded()))
                            .or(() -> NamedPerson.refusalOf(c.name(), "/name"))
                            .<Decision<GroupEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    doubtsOfFounding(c, known),
                                                    new GroupFounded(
                                                            c.id(),
                                                            c.unit(),
                                                            c.type(),
                                                            c.name(),
                                                            c.founded(),
                                                            c.decision(),
                                                            c.citation())));
        };
    }

    static Decision<GroupEvent> decide(CountGroupMembers c, Group state, Registers known) {
        return switch (state) {
            case Unfounded() -> noSuchGroup(c.id());
            case Founded group -> count(c, group, null, known);
            case Dissolved(var group, var end) -> count(c, group, end, known);
        };
    }

    static Decision<GroupEvent> decide(DissolveGroup c, Group state, Registers known) {
        return switch (state) {
            case Unfounded() -> noSuchGroup(c.id());
            case Dissolved(_, var end) ->
                    reject(
                            GroupRejection.GROUP_ALREADY_DISSOLVED,
                            "The group was already dissolved on " + end + ".");
            case Founded group ->
                    beforeFounding(c.on(), group)
                            .or(() -> known.sources().refusal(c.citation(), "/citation/source"))
                            .<Decision<GroupEvent>>map(Decision.Rejected::new)
                            .orElseGet(
                                    () ->
                                            accept(
                                                    doubtsOfEnd(c, group),
                                                    new GroupDissolved(
                                                            c.id(),
                                                            c.on(),
                                                            c.reason(),
                                                            c.decision(),
                                                            c.citation())));
        };
    }

    static Group evolve(Group state, GroupEvent event) {
        return switch (event) {
            case GroupFounded(_, var unit, _, _, var founded, _, _) ->
                    new Founded(unit, founded, null);
            case GroupMembersCounted(_, _, var on, _) ->
                    switch (state) {
                        case Unfounded() -> state;
                        case Founded group -> counted(group, on);
                        case Dissolved(var group, var end) ->
                                new Dissolved(counted(group, on), end);
                    };
            case GroupDissolved(_, var on, _, _, _) ->
                    state instanceof Founded group ? new Dissolved(group, on) : state;
        };
    }

    private static Founded counted(Founded group, Edtf on) {
        var before = group.lastCount();
        return before != null && before.compareTo(on) >= 0
                ? group
                : new Founded(group.unit(), group.founded(), on);
    }

    private static Decision<GroupEvent> count(
            CountGroupMembers c, Founded group, @Nullable Edtf end, Registers known) {
        return noStockOfPersons(c.members())
                .or(() -> beforeFounding(c.on(), group))
                .or(() -> afterDissolution(c.on(), end))
                .or(() -> known.units().refusal(group.unit(), c.on()).map(no -> no.at("/on")))
                .or(() -> known.sources().refusal(c.citation(), "/citation/source"))
                .<Decision<GroupEvent>>map(Decision.Rejected::new)
                .orElseGet(
                        () ->
                                accept(
                                        doubtsOfCount(c, group, end, known),
                                        new GroupMembersCounted(
                                                c.id(), c.members(), c.on(), c.citation())));
    }

    private static Decision<GroupEvent> noSuchGroup(GroupId id) {
        return reject(GroupRejection.NO_SUCH_GROUP, "There is no group '" + id + "'.");
    }

    private static Truth inForce(GroupType type, Edtf founded) {
        return Timing.within(founded, type.validity().from(), type.validity().to());
    }

    private static Optional<Refusal> typeNotInForce(GroupType type, Edtf founded) {
        if (inForce(type, founded) != Truth.FALSE) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal(
                        GroupRejection.GROUP_TYPE_NOT_IN_FORCE,
                        "No group of type '"
                                + type.code()
                                + "' ("
                                + type.label()
                                + ") is founded on "
                                + founded
                                + ". "
                                + whenInForce(type),
                        "/type",
                        type.legalBasis().orElse(null)));
    }

    /** When the kind may be founded, and what took over. */
    private static String whenInForce(GroupType type) {
        var text = new StringBuilder("It may be founded");
        if (type.validity().from() != null) {
            text.append(" from ").append(type.validity().from());
        }
        type.validity().lastDay().ifPresent(day -> text.append(" until ").append(day));
        type.successor()
                .ifPresent(
                        next ->
                                text.append("; after that it is '")
                                        .append(next.code())
                                        .append("' (")
                                        .append(next.label())
                                        .append(")"));
        return text.append(".").toString();
    }

    private static Optional<Refusal> noStockOfPersons(Quantity members) {
        if (members.measure() != Measure.STOCK) {
            return Optional.of(
                    new Refusal(
                            GroupRejection.MEMBERS_ARE_A_STOCK,
                            "The members of a group are a number that stands (STOCK), not a "
                                    + members.measure()
                                    + ".",
                            "/members/measure",
                            null));
        }
        var units = Indicator.GROUP_MEMBER_COUNT.units();
        if (!units.contains(members.unit())) {
            return Optional.of(
                    new Refusal(
                            GroupRejection.MEMBERS_ARE_PERSONS,
                            "The members of a group are counted in persons: "
                                    + String.join(" or ", units)
                                    + ", not '"
                                    + members.unit()
                                    + "'.",
                            "/members/unit",
                            null));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> beforeFounding(Edtf on, Founded group) {
        return Timing.isBefore(on, group.founded()) == Truth.TRUE
                ? Optional.of(
                        new Refusal(
                                GroupRejection.BEFORE_FOUNDING,
                                "The group was founded on "
                                        + group.founded()
                                        + "; "
                                        + on
                                        + " is before that.",
                                "/on",
                                null))
                : Optional.empty();
    }

    private static Optional<Refusal> afterDissolution(Edtf on, @Nullable Edtf end) {
        return end != null && Timing.isBefore(end, on) == Truth.TRUE
                ? Optional.of(
                        new Refusal(
                                GroupRejection.AFTER_DISSOLUTION,
                                "The group was dissolved on " + end + "; " + on + " is after that.",
                                "/on",
                                null))
                : Optional.empty();
    }

    private static List<Warning> doubtsOfFounding(FoundGroup c, Registers known) {
        var doubts = new ArrayList<>(Registers.unsourced(c.citation()));
        doubts.addAll(known.units().doubts(c.unit(), c.founded()));
        if (inForce(c.type(), c.founded()) == Truth.UNKNOWN) {
            doubts.add(
                    new Warning(
                            "group-type-perhaps-not-in-force",
                            "On some possible day of "
                                    + c.founded()
                                    + " no group of type '"
                                    + c.type().code()
                                    + "' is founded. "
                                    + whenInForce(c.type()),
                            c.type().legalBasis().map(basis -> basis.text()).orElse(null)));
        }
        return doubts;
    }

    private static List<Warning> doubtsOfCount(
            CountGroupMembers c, Founded group, @Nullable Edtf end, Registers known) {
        var doubts = new ArrayList<>(Registers.unsourced(c.citation()));
        doubts.addAll(known.units().doubts(group.unit(), c.on()));
        perhapsBeforeFounding(c.on(), group).ifPresent(doubts::add);
        if (end != null && Timing.isBefore(end, c.on()) == Truth.UNKNOWN) {
            doubts.add(
                    Warning.of(
                            "perhaps-after-dissolution",
                            "The group was dissolved on "
                                    + end
                                    + "; some possible day of "
                                    + c.on()
                                    + " is after that."));
        }
        if (c.members().kind() == Kind.NOT_REPORTED) {
            doubts.add(
                    Warning.of(
                            "count-not-reported",
                            "The source says that there are members, not how many. It is stored"
                                    + " as not reported, which is not zero."));
        }
        return doubts;
    }

    private static List<Warning> doubtsOfEnd(DissolveGroup c, Founded group) {
        var doubts = new ArrayList<>(Registers.unsourced(c.citation()));
        perhapsBeforeFounding(c.on(), group).ifPresent(doubts::add);
        if (group.lastCount() != null && Timing.isBefore(c.on(), group.lastCount()) == Truth.TRUE) {
            doubts.add(
                    Warning.of(
                            "counted-after-dissolution",
                            "Members of the group are on record for "
                                    + group.lastCount()
                                    + ", after its end on "
                                    + c.on()
                                    + ". Check which of the two is right."));
        }
        return doubts;
    }

    private static Optional<Warning> perhapsBeforeFounding(Edtf on, Founded group) {
        return Timing.isBefore(on, group.founded()) == Truth.UNKNOWN
                ? Optional.of(
                        Warning.of(
                                "perhaps-before-founding",
                                "The group was founded on "
                                        + group.founded()
                                        + "; some possible day of "
                                        + on
                                        + " is before that."))
                : Optional.empty();
    }
}

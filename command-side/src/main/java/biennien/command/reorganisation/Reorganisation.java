package biennien.command.reorganisation;

import static biennien.command.kernel.Decision.reject;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.register.Registers;
import biennien.command.reorganisation.ReorganisationCommand.AbolishUnit;
import biennien.command.reorganisation.ReorganisationCommand.MergeUnits;
import biennien.command.reorganisation.ReorganisationCommand.RelevelUnit;
import biennien.command.reorganisation.ReorganisationCommand.RenameUnit;
import biennien.command.reorganisation.ReorganisationCommand.ReparentUnit;
import biennien.command.reorganisation.ReorganisationCommand.SplitUnit;
import biennien.command.reorganisation.ReorganisationCommand.TransferPart;
import biennien.command.unit.RegisteredUnit;
import biennien.command.unit.UnitRegister;
import biennien.command.unit.UnitRejection;
import biennien.command.unit.UnitRules;
import biennien.events.reorganisation.Edge;
import biennien.events.reorganisation.NewUnit;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.reorganisation.ReorganisationEvent.PartTransferred;
import biennien.events.reorganisation.ReorganisationEvent.UnitAbolished;
import biennien.events.reorganisation.ReorganisationEvent.UnitRelevelled;
import biennien.events.reorganisation.ReorganisationEvent.UnitRenamed;
import biennien.events.reorganisation.ReorganisationEvent.UnitReparented;
import biennien.events.reorganisation.ReorganisationEvent.UnitSplit;
import biennien.events.reorganisation.ReorganisationEvent.UnitsMerged;
import biennien.events.reorganisation.Share;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether a legal act on units may be recorded. A stream holds one act and then is complete. */
sealed interface Reorganisation {

    record Unrecorded() implements Reorganisation {}

    record Recorded() implements Reorganisation {}

    static Decision<ReorganisationEvent> decide(
            ReorganisationCommand c, Reorganisation state, Registers known) {
        var units = known.units();
        return switch (state) {
            case Recorded() ->
                    reject(
                            ReorganisationRejection.ALREADY_RECORDED,
                            "The reorganisation '" + c.id() + "' is already recorded.",
                            "/id");
            case Unrecorded() -> {
                var unknownSource = known.sources().refusal(c.citation(), "/citation/source");
                if (unknownSource.isPresent()) {
                    yield new Decision.Rejected<>(unknownSource.get());
                }
                yield switch (c) {
                    case MergeUnits merge -> merge(merge, units);
                    case SplitUnit split -> split(split, units);
                    case TransferPart transfer -> transfer(transfer, units);
                    case RenameUnit rename -> rename(rename, units);
                    case RelevelUnit relevel -> relevel(relevel, units);
                    case ReparentUnit reparent -> reparent(reparent, units);
                    case AbolishUnit abolish -> abolish(abolish, units);
                };
            }
        };
    }

    static Reorganisation evolve(Reorganisation state, ReorganisationEvent event) {
        return switch (event) {
            case UnitsMerged _,
                    UnitSplit _,
                    PartTransferred _,
                    UnitRenamed _,
                    UnitRelevelled _,
                    UnitReparented _,
                    UnitAbolished _ ->
                    new Recorded();
        };
    }

    /** The units whose life the event ends: each can end once. */
    static List<UnitId> ended(ReorganisationEvent event) {
        return switch (event) {
            case UnitsMerged merged ->
                    merged.from().stream()
                            .filter(edge -> edge.share().isWhole())
                            .map(Edge::unit)
                            .toList();
            case UnitSplit split -> List.of(split.unit());
            case UnitAbolished abolished -> List.of(abolished.unit());
            case PartTransferred _, UnitRenamed _, UnitRelevelled _, UnitReparented _ -> List.of();
        };
    }

    /** The units whose life the event begins: each id is used once. */
    static List<UnitId> begun(ReorganisationEvent event) {
        return switch (event) {
            case UnitsMerged merged -> List.of(merged.into().id());
            case UnitSplit split -> split.established().stream().map(NewUnit::id).toList();
            case UnitAbolished _,
                    PartTransferred _,
                    UnitRenamed _,
                    UnitRelevelled _,
                    UnitReparented _ ->
                    List.of();
        };
    }

    private static Decision<ReorganisationEvent> merge(MergeUnits c, UnitRegister units) {
        var day = c.act().operativeOn();
        return Findings.refuse(
                        refusedPredecessors(c, day, units)
                                .or(() -> refusedBeginning(c.into(), day, units, "/into")))
                .decide(() -> new UnitsMerged(c.id(), c.act(), c.from(), c.into(), c.citation()));
    }

    private static Decision<ReorganisationEvent> split(SplitUnit c, UnitRegister units) {
        var day = c.act().operativeOn();
        var established = c.established().stream().map(NewUnit::id).collect(toSet());
        return Findings.refuse(
                        refusedEnd(c.unit(), day, units, "/unit")
                                .or(() -> refusedEstablished(c, day, units))
                                .or(
                                        () ->
                                                refusedHeirs(
                                                        c.unit(),
                                                        c.into(),
                                                        established,
                                                        day,
                                                        units,
                                                        "/into")))
                .decide(
                        () ->
                                new UnitSplit(
                                        c.id(),
                                        c.act(),
                                        c.unit(),
                                        c.into(),
                                        c.established(),
                                        c.citation()));
    }

    private static Decision<ReorganisationEvent> transfer(TransferPart c, UnitRegister units) {
        var day = c.act().operativeOn();
        return Findings.refuse(
                        refusedChange(c.from(), day, units, "/from")
                                .or(() -> refusedChange(c.to(), day, units, "/to"))
                                .or(() -> refusedPart(c))
                                .or(
                                        () ->
                                                moreThanLeft(
                                                        new Edge(c.from(), c.share()),
                                                        day,
                                                        units,
                                                        "/share")))
                .decide(
                        () ->
                                new PartTransferred(
                                        c.id(),
                                        c.act(),
                                        c.from(),
                                        c.to(),
                                        c.share(),
                                        c.citation()));
    }

    private static Optional<Refusal> refusedPart(TransferPart c) {
        if (c.from().equals(c.to())) {
            return Optional.of(onBothSides(c.from(), "/to"));
        }
        return c.share().isWhole()
                ? Optional.of(
                        Refusal.of(
                                UnitRejection.WHOLE_IS_NO_PART,
                                "A unit that goes over whole ends; record a merger. A part is"
                                        + " 'part', or 'part:' and a fraction such as"
                                        + " 'part:0.25'.",
                                "/share"))
                : Optional.empty();
    }

    private static Decision<ReorganisationEvent> rename(RenameUnit c, UnitRegister units) {
        var day = c.act().operativeOn();
        Predicate<RegisteredUnit> so =
                unit -> unit.fullNameOn(day).equals(unit.levelOn(day).label() + " " + c.name());
        return Findings.refuse(
                        refusedChange(c.unit(), day, units, "/unit")
                                .or(() -> nothingChanges(c.unit(), units, so, "/name")))
                .decide(() -> new UnitRenamed(c.id(), c.act(), c.unit(), c.name(), c.citation()));
    }

    private static Decision<ReorganisationEvent> relevel(RelevelUnit c, UnitRegister units) {
        var day = c.act().operativeOn();
        return Findings.refuse(
                        refusedChange(c.unit(), day, units, "/unit")
                                .or(() -> UnitRules.refusedLevel(c.level(), since(day), "/level"))
                                .or(
                                        () ->
                                                UnitRules.refusedParent(
                                                        c.level(),
                                                        units.find(c.unit())
                                                                .flatMap(unit -> unit.parentOn(day))
                                                                .orElse(null),
                                                        since(day),
                                                        units,
                                                        "/level"))
                                .or(
                                        () ->
                                                UnitRules.refusedAbove(
                                                        c.unit(), c.level(), day, units, "/level"))
                                .or(
                                        () ->
                                                nothingChanges(
                                                        c.unit(),
                                                        units,
                                                        unit -> unit.levelOn(day) == c.level(),
                                                        "/level")))
                .decide(
                        () ->
                                new UnitRelevelled(
                                        c.id(), c.act(), c.unit(), c.level(), c.citation()));
    }

    private static Decision<ReorganisationEvent> reparent(ReparentUnit c, UnitRegister units) {
        var day = c.act().operativeOn();
        Predicate<RegisteredUnit> so =
                unit -> unit.parentOn(day).equals(Optional.ofNullable(c.parent()));
        return Findings.refuse(
                        refusedChange(c.unit(), day, units, "/unit")
                                .or(
                                        () ->
                                                UnitRules.refusedParent(
                                                        units.find(c.unit())
                                                                .orElseThrow()
                                                                .levelOn(day),
                                                        c.parent(),
                                                        since(day),
                                                        units,
                                                        "/parent"))
                                .or(() -> nothingChanges(c.unit(), units, so, "/parent")))
                .decide(
                        () ->
                                new UnitReparented(
                                        c.id(), c.act(), c.unit(), c.parent(), c.citation()));
    }

    private static Decision<ReorganisationEvent> abolish(AbolishUnit c, UnitRegister units) {
        var day = c.act().operativeOn();
        return Findings.refuse(
                        refusedEnd(c.unit(), day, units, "/unit")
                                .or(
                                        () ->
                                                refusedHeirs(
                                                        c.unit(), c.heirs(), Set.of(), day, units,
                                                        "/heirs")))
                .decide(
                        () ->
                                new UnitAbolished(
                                        c.id(), c.act(), c.unit(), c.heirs(), c.citation()));
    }

    private static Optional<Refusal> refusedPredecessors(
            MergeUnits c, LocalDate day, UnitRegister units) {
        for (int i = 0; i < c.from().size(); i++) {
            var edge = c.from().get(i);
            String pointer = "/from/" + i + "/unit";
            if (edge.unit().equals(c.into().id())) {
                return Optional.of(onBothSides(edge.unit(), pointer));
            }
            String share = "/from/" + i + "/share";
            var refused =
                    (edge.share().isWhole()
                                    ? refusedEnd(edge.unit(), day, units, pointer)
                                    : refusedChange(edge.unit(), day, units, pointer))
                            .or(() -> moreThanLeft(edge, day, units, share));
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusedEstablished(
            SplitUnit c, LocalDate day, UnitRegister units) {
        for (int i = 0; i < c.established().size(); i++) {
            var refused = refusedBeginning(c.established().get(i), day, units, "/established/" + i);
            if (refused.isPresent()) {
                return refused;
            }
        }
        var heirs = c.into().stream().map(Edge::unit).collect(toSet());
        for (int i = 0; i < c.established().size(); i++) {
            var id = c.established().get(i).id();
            if (!heirs.contains(id)) {
                return Optional.of(
                        Refusal.of(
                                UnitRejection.HEIR_WITHOUT_PART,
                                "The split makes '"
                                        + id
                                        + "' but gives it no part. Name it in 'into'.",
                                "/established/" + i + "/id"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusedBeginning(
            NewUnit unit, LocalDate day, UnitRegister units, String pointer) {
        if (units.find(unit.id()).isPresent()) {
            return Optional.of(
                    Refusal.of(
                            UnitRejection.UNIT_ALREADY_KNOWN,
                            "The unit '"
                                    + unit.id()
                                    + "' is already known. A reorganisation makes a new unit with"
                                    + " an id of its own, even where name or code stay.",
                            pointer + "/id"));
        }
        return UnitRules.refusedDescription(
                unit.description(), since(day), units, pointer + "/description");
    }

    private static Optional<Refusal> refusedHeirs(
            UnitId ending,
            List<Edge> heirs,
            Set<UnitId> established,
            LocalDate day,
            UnitRegister units,
            String pointer) {
        var before = units.find(ending).orElseThrow().partsGivenOn(day);
        var refusedShares =
                moreThanWhole(ending, heirs.stream().map(Edge::share).toList(), before, pointer);
        if (refusedShares.isPresent()) {
            return refusedShares;
        }
        for (int i = 0; i < heirs.size(); i++) {
            var heir = heirs.get(i).unit();
            String at = pointer + "/" + i + "/unit";
            if (heir.equals(ending)) {
                return Optional.of(onBothSides(heir, at));
            }
            if (!established.contains(heir)) {
                var refused = refusedChange(heir, day, units, at);
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Why a merger can't take this share. A part is a part of the unit as it began, so that all
     * that ever go over are no more than the whole. An end takes whatever is left by then; only
     * what goes over on the same day goes over from the same unit.
     */
    private static Optional<Refusal> moreThanLeft(
            Edge edge, LocalDate day, UnitRegister units, String pointer) {
        var unit = units.find(edge.unit()).orElseThrow();
        var before = edge.share().isWhole() ? unit.partsGivenOn(day) : unit.everyPartGiven();
        return moreThanWhole(edge.unit(), List.of(edge.share()), before, pointer);
    }

    private static Optional<Refusal> moreThanWhole(
            UnitId unit, List<Share> now, List<Share> before, String pointer) {
        if (!exceedWhole(Stream.concat(before.stream(), now.stream()).toList())) {
            return Optional.empty();
        }
        String already =
                before.isEmpty()
                        ? "."
                        : "; "
                                + before.stream().map(Share::text).collect(joining(" and "))
                                + " of it went over by acts recorded before.";
        return Optional.of(
                Refusal.of(
                        UnitRejection.SHARES_EXCEED_WHOLE,
                        "The parts of '" + unit + "' are more than the whole of it" + already,
                        pointer));
    }

    /** A part of unknown size is more than nothing. */
    private static boolean exceedWhole(List<Share> shares) {
        var known =
                shares.stream()
                        .flatMap(share -> share.fraction().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean more = shares.stream().anyMatch(share -> share.fraction().isEmpty());
        int overWhole = known.compareTo(BigDecimal.ONE);
        return overWhole > 0 || (overWhole == 0 && more);
    }

    private static Edtf since(LocalDate day) {
        return Edtf.of(day.toString());
    }

    private static Refusal onBothSides(UnitId unit, String pointer) {
        return Refusal.of(
                UnitRejection.UNIT_ON_BOTH_SIDES,
                "The unit '" + unit + "' can't go over into itself.",
                pointer);
    }

    /** Why a unit can't be changed from a day on: it is not known, or does not live then. */
    private static Optional<Refusal> refusedChange(
            UnitId id, LocalDate day, UnitRegister units, String pointer) {
        var unit = units.find(id).orElse(null);
        if (unit == null) {
            return Optional.of(
                    Refusal.of(
                            UnitRejection.UNKNOWN_UNIT, "There is no unit '" + id + "'.", pointer));
        }
        if (!unit.livesOn(day)) {
            return Optional.of(
                    Refusal.of(
                            UnitRejection.OUTSIDE_UNIT_LIFE,
                            unit.fullName() + " (" + id + ") does not exist on " + day + ".",
                            pointer));
        }
        return Optional.empty();
    }

    /** Why a unit can't end on a day. */
    private static Optional<Refusal> refusedEnd(
            UnitId id, LocalDate day, UnitRegister units, String pointer) {
        var unit = units.find(id).orElse(null);
        if (unit != null && unit.end() != null) {
            return Optional.of(
                    Refusal.of(
                            UnitRejection.UNIT_ALREADY_ENDED,
                            unit.fullName()
                                    + " ("
                                    + id
                                    + ") already ended on "
                                    + unit.end().act().operativeOn()
                                    + " by "
                                    + unit.end().act().legalText()
                                    + ".",
                            pointer));
        }
        if (unit != null && day.equals(unit.from())) {
            return Optional.of(
                    Refusal.of(
                            UnitRejection.UNIT_ENDS_ON_FIRST_DAY,
                            unit.fullName()
                                    + " ("
                                    + id
                                    + ") can't end on "
                                    + day
                                    + ": that is the first day of its life, and a unit lives for a"
                                    + " day at least.",
                            pointer));
        }
        if (unit != null && unit.livesOn(day) && unit.changesFrom(day)) {
            return Optional.of(
                    Refusal.of(
                            UnitRejection.UNIT_CHANGED_LATER,
                            unit.fullName()
                                    + " ("
                                    + id
                                    + ") can't end on "
                                    + day
                                    + ": a later change of it is recorded.",
                            pointer));
        }
        return refusedChange(id, day, units, pointer);
    }

    private static Optional<Refusal> nothingChanges(
            UnitId id, UnitRegister units, Predicate<RegisteredUnit> same, String pointer) {
        return units.find(id)
                .filter(same)
                .map(
                        unit ->
                                Refusal.of(
                                        UnitRejection.NOTHING_CHANGES,
                                        unit.fullName() + " is so already; nothing would change.",
                                        pointer));
    }
}

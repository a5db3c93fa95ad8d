package biennien.command.model;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.model.Model.Named;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.model.ModelCommand.ReplicateModel;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** What is against a fact about a model, and what is doubtful about it. */
final class ModelRules {

    private ModelRules() {}

    /** No name is a person's, and none stands twice. */
    static Findings names(NameModel c) {
        var found =
                Findings.refuse(NamedPerson.refusalOf(c.name(), "/name"))
                        .and(() -> Findings.refuse(NamedPerson.refusalOf(c.host(), "/host")));
        for (int i = 0; i < c.aliases().size(); i++) {
            var alias = c.aliases().get(i);
            String pointer = "/aliases/" + i;
            found =
                    found.and(() -> Findings.refuse(NamedPerson.refusalOf(alias, pointer)))
                            .and(() -> called(alias, Set.of(c.name()), pointer));
        }
        return found;
    }

    static Findings newName(Name alias, Set<Name> names) {
        return called(alias, names, "/alias");
    }

    private static Findings called(Name alias, Set<Name> names, String pointer) {
        return names.contains(alias)
                ? Findings.refuse(
                        Refusal.of(
                                ModelRejection.MODEL_ALREADY_CALLED_SO,
                                "The model is already called \""
                                        + alias
                                        + "\". An alias is another printed name.",
                                pointer))
                : Findings.NONE;
    }

    /** How it began, said together with its name. */
    static Findings beginning(NameModel c, Registers known) {
        var begun = c.begun();
        return begun == null
                ? Findings.NONE
                : Findings.refuse(
                                known.units()
                                        .refusal(c.unit(), begun.on())
                                        .map(no -> no.at("/begun/on")))
                        .and(() -> Findings.warn(known.units().doubts(c.unit(), begun.on())));
    }

    /** The home of the model lives at that time. */
    static Findings home(Edtf on, Named model, Registers known) {
        return Findings.refuse(known.units().refusal(model.unit(), on).map(no -> no.at("/on")))
                .and(() -> Findings.warn(known.units().doubts(model.unit(), on)));
    }

    /** Where it is carried to lives at that time, and is not its home. */
    static Findings places(ReplicateModel c, Named model, Registers known) {
        var found = Findings.NONE;
        var others = c.allOthersOf();
        if (others != null) {
            found =
                    place(others, c.on(), "/allOthersOf", known)
                            .and(() -> someOthers(others, c.on(), model, known));
        }
        for (int i = 0; i < c.to().size(); i++) {
            var unit = c.to().get(i);
            String pointer = "/to/" + i;
            found =
                    found.and(() -> notItsHome(unit, model, pointer))
                            .and(() -> place(unit, c.on(), pointer, known))
                            .and(() -> alreadyThere(unit, model));
        }
        return found;
    }

    /** Which units "all others" are is read from the register, on the last possible day. */
    private static Findings someOthers(UnitId unit, Edtf on, Named model, Registers known) {
        var day = on.latest().or(on::earliest);
        boolean some =
                day.isPresent()
                        && known.units().all().stream()
                                .anyMatch(
                                        other ->
                                                !other.id().equals(model.unit())
                                                        && other.livesOn(day.get())
                                                        && other.parentOn(day.get())
                                                                .filter(unit::equals)
                                                                .isPresent());
        return some
                ? Findings.NONE
                : Findings.warn(
                        Warning.of(
                                "no-other-units",
                                "The register knows no other unit that lay directly below '"
                                        + unit
                                        + "' on the last possible day of "
                                        + on
                                        + ", so none can be derived until one is recorded."));
    }

    private static Findings place(UnitId unit, Edtf on, String pointer, Registers known) {
        return Findings.refuse(known.units().refusal(unit, on).map(no -> no.at(pointer)))
                .and(() -> Findings.warn(known.units().doubts(unit, on)));
    }

    private static Findings notItsHome(UnitId unit, Named model, String pointer) {
        return unit.equals(model.unit())
                ? Findings.refuse(
                        Refusal.of(
                                ModelRejection.REPLICATED_TO_HOME,
                                "The model is at home in '"
                                        + unit
                                        + "'. It is replicated to other units; leave this one out.",
                                pointer))
                : Findings.NONE;
    }

    private static Findings alreadyThere(UnitId unit, Named model) {
        return model.replicatedTo().contains(unit)
                ? Findings.warn(
                        Warning.of(
                                "replicated-there-before",
                                "A replication of the model to '"
                                        + unit
                                        + "' is already recorded. Both stay; the unit is still one"
                                        + " place."))
                : Findings.NONE;
    }

    static Findings pilotedOnce(@Nullable Edtf piloted) {
        return once(ModelRejection.MODEL_ALREADY_PILOTED, "piloted", piloted);
    }

    static Findings launchedOnce(@Nullable Edtf launched) {
        return once(ModelRejection.MODEL_ALREADY_LAUNCHED, "launched", launched);
    }

    static Findings retiredOnce(@Nullable Edtf retired) {
        return once(ModelRejection.MODEL_ALREADY_RETIRED, "retired", retired);
    }

    private static Findings once(ModelRejection reason, String what, @Nullable Edtf before) {
        return before == null
                ? Findings.NONE
                : Findings.refuse(
                        Refusal.of(
                                reason,
                                "The model was already " + what + " on " + before + ".",
                                null));
    }

    /** For a pilot that is recorded after the launch. */
    static Findings pilotFirst(Edtf pilot, @Nullable Edtf launch) {
        return launch == null ? Findings.NONE : inOrder(pilot, launch, pilot);
    }

    /** For a launch that is recorded after the pilot. */
    static Findings launchLast(@Nullable Edtf pilot, Edtf launch) {
        return pilot == null ? Findings.NONE : inOrder(pilot, launch, launch);
    }

    private static Findings inOrder(Edtf pilot, Edtf launch, Edtf on) {
        return notBefore(
                launch,
                pilot,
                Refusal.of(
                        ModelRejection.PILOT_AFTER_LAUNCH,
                        "A model is piloted before it is launched; here the pilot is on "
                                + pilot
                                + " and the launch on "
                                + launch
                                + ".",
                        "/on"),
                Warning.of(
                        "perhaps-pilot-after-launch",
                        "The pilot is on "
                                + pilot
                                + " and the launch on "
                                + launch
                                + "; with some possible day of "
                                + on
                                + " the pilot comes after the launch."));
    }

    /** Not before the model began, as far as that is known. */
    static Findings afterBeginning(Edtf on, Named model) {
        var begun = model.begun();
        return begun == null
                ? Findings.NONE
                : notBefore(
                        on,
                        begun,
                        Refusal.of(
                                ModelRejection.BEFORE_BEGINNING,
                                "The model began on " + begun + "; " + on + " is before that.",
                                "/on"),
                        Warning.of(
                                "perhaps-before-beginning",
                                "The model began on "
                                        + begun
                                        + "; some possible day of "
                                        + on
                                        + " is before that."));
    }

    /** Not after the model ended. */
    static Findings beforeEnd(Edtf on, @Nullable Edtf end) {
        return end == null
                ? Findings.NONE
                : notBefore(
                        end,
                        on,
                        Refusal.of(
                                ModelRejection.AFTER_RETIREMENT,
                                "The model was retired on " + end + "; " + on + " is after that.",
                                "/on"),
                        Warning.of(
                                "perhaps-after-retirement",
                                "The model was retired on "
                                        + end
                                        + "; some possible day of "
                                        + on
                                        + " is after that."));
    }

    /** A beginning that comes to be known after replications are on record. */
    static Findings laterBeginning(Edtf on, Named model) {
        var first = model.firstReplicated();
        return first != null && Timing.isBefore(first, on) == Truth.TRUE
                ? Findings.warn(
                        Warning.of(
                                "replicated-before-beginning",
                                "A replication of the model is on record for "
                                        + first
                                        + ", before "
                                        + on
                                        + ". Check which of the two is right."))
                : Findings.NONE;
    }

    /** An end that comes to be known after later facts are on record. */
    static Findings laterFacts(Edtf end, Named model) {
        var last = model.lastFact();
        return last != null && Timing.isBefore(end, last) == Truth.TRUE
                ? Findings.warn(
                        Warning.of(
                                "recorded-after-retirement",
                                "A replication or a count of the model is on record for "
                                        + last
                                        + ", after its end on "
                                        + end
                                        + ". Check which of the two is right."))
                : Findings.NONE;
    }

    /** Refused when the one is certainly before the other, doubtful when it may be. */
    private static Findings notBefore(Edtf one, Edtf other, Refusal certainly, Warning perhaps) {
        return switch (Timing.isBefore(one, other)) {
            case TRUE -> Findings.refuse(certainly);
            case FALSE -> Findings.NONE;
            case UNKNOWN -> Findings.warn(perhaps);
        };
    }
}

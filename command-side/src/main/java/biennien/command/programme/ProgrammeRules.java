package biennien.command.programme;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.programme.ProgrammeCommand.SetProgrammeTarget;
import biennien.command.programme.ProgrammeCommand.SignProgramme;
import biennien.command.programme.ProgrammeCommand.SupersedeProgramme;
import biennien.command.register.Registers;
import biennien.events.law.IndicatorFamily;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeTargetSet;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Shape;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The checks that decisions on programmes are made of. */
final class ProgrammeRules {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    private ProgrammeRules() {}

    /** The unit it is for, if it is for one, and whether it lived then. */
    static Findings unit(@Nullable UnitId unit, Edtf when, Registers known) {
        return unit == null
                ? Findings.NONE
                : Findings.refuse(known.units().refusal(unit, when))
                        .and(() -> Findings.warn(known.units().doubts(unit, when)));
    }

    /** A programme is signed for years, and not for years that are over. */
    static Optional<Refusal> term(SignProgramme c) {
        if (c.term().shape() != Shape.SPAN) {
            return Optional.of(
                    Refusal.of(
                            ProgrammeRejection.TERM_IS_A_SPAN,
                            "The term of a programme is the time it is meant for: a SPAN, such as"
                                    + " 2013/2023.",
                            "/term/shape"));
        }
        return ProgrammeRegister.afterTerm(c.signed(), c.signedOn()) == Truth.TRUE
                ? Optional.of(
                        Refusal.of(
                                ProgrammeRejection.TERM_BEFORE_SIGNING,
                                "The term "
                                        + c.term().edtf()
                                        + " is over before the programme is signed on "
                                        + c.signedOn()
                                        + ".",
                                "/term/edtf"))
                : Optional.empty();
    }

    /** The programme that it carries out. */
    static Findings above(SignProgramme c, ProgrammeRegister programmes) {
        return Findings.refuse(programmes.refusal(c.under(), "/under"))
                .and(() -> Findings.warn(programmes.doubts(c.under(), c.signedOn())));
    }

    static Optional<Refusal> numbersTaken(SignProgramme c, ProgrammeRegister programmes) {
        var aliases = c.aliases();
        var refusal = taken(c.id(), c.unit(), c.number(), "/number", programmes);
        for (int i = 0; refusal.isEmpty() && i < aliases.size(); i++) {
            refusal =
                    aliases.get(i).sameAs(c.number())
                            ? Optional.of(
                                    Refusal.of(
                                            ProgrammeRejection.PROGRAMME_NUMBER_TAKEN,
                                            "The alias '"
                                                    + aliases.get(i)
                                                    + "' is the number itself. Leave it out.",
                                            "/aliases/" + i))
                            : taken(c.id(), c.unit(), aliases.get(i), "/aliases/" + i, programmes);
        }
        return refusal;
    }

    /** Why a programme can't bear a number: it leads to one already, perhaps to this one. */
    static Optional<Refusal> taken(
            ProgrammeId id,
            @Nullable UnitId unit,
            DocumentNumber number,
            String pointer,
            ProgrammeRegister programmes) {
        return programmes
                .numbered(unit, number)
                .map(
                        holder ->
                                Refusal.of(
                                        ProgrammeRejection.PROGRAMME_NUMBER_TAKEN,
                                        holder.equals(id)
                                                ? "The programme bears the number '"
                                                        + number
                                                        + "' already."
                                                : "The number '"
                                                        + number
                                                        + "' already leads to '"
                                                        + holder
                                                        + "'. If it is another programme of a"
                                                        + " later year, write the year into the"
                                                        + " number, such as 01/2024/CTr-CAT.",
                                        pointer));
    }

    static List<Warning> outsideTerm(ProgrammeSigned programme, Edtf phase) {
        boolean outside =
                ProgrammeRegister.afterTerm(programme, phase) == Truth.TRUE
                        || Timing.isBefore(phase, programme.term().edtf()) == Truth.TRUE;
        return outside
                ? List.of(
                        Warning.of(
                                "phase-outside-term",
                                "The phase "
                                        + phase
                                        + " lies outside the term "
                                        + programme.term().edtf()
                                        + " of the programme."))
                : List.of();
    }

    /** Nothing happens to a programme before it is signed. */
    static Findings afterSigning(ProgrammeSigned programme, Edtf when, String pointer) {
        String signed = "The programme was signed on " + programme.signedOn() + "; ";
        return switch (Timing.isBefore(when, programme.signedOn())) {
            case TRUE ->
                    Findings.refuse(
                            Refusal.of(
                                    ProgrammeRejection.BEFORE_SIGNING,
                                    signed + when + " is before that.",
                                    pointer));
            case UNKNOWN ->
                    Findings.warn(
                            Warning.of(
                                    "perhaps-before-signing",
                                    signed + "some possible day of " + when + " is before that."));
            case FALSE -> Findings.NONE;
        };
    }

    /**
     * What a target may be about. A target for tips or for people under management would be a quota
     * of informants, so there is none. A subject is a code and never a name.
     */
    static Optional<Refusal> subject(SetProgrammeTarget c) {
        var indicator = c.indicator();
        if (indicator.family() == IndicatorFamily.TIPS
                || indicator.family() == IndicatorFamily.MANAGED_PERSONS) {
            return Optional.of(
                    Refusal.of(
                            ProgrammeRejection.TARGET_ON_PERSONS,
                            "'"
                                    + indicator.code()
                                    + "' is counted and never aimed at: no target is recorded for"
                                    + " tips or people under management.",
                            "/indicator"));
        }
        var subject = c.subject();
        if (subject == null) {
            return Optional.empty();
        }
        if (!subject.type().equals(indicator.subjectType().code())) {
            return Optional.of(
                    Refusal.of(
                            ProgrammeRejection.UNKNOWN_SUBJECT,
                            "A target for '"
                                    + indicator.code()
                                    + "' has a subject of type '"
                                    + indicator.subjectType().code()
                                    + "', not '"
                                    + subject.type()
                                    + "'.",
                            "/subject/type"));
        }
        return CODE.matcher(subject.code()).matches()
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                ProgrammeRejection.UNKNOWN_SUBJECT,
                                "The subject of a target is a code in small letters, digits and"
                                        + " dashes, such as mediation-group.",
                                "/subject/code"));
    }

    static List<Warning> oddlyCounted(SetProgrammeTarget c) {
        var doubts = new ArrayList<Warning>();
        if (!c.indicator().units().contains(c.target().unit())) {
            doubts.add(
                    Warning.of(
                            "unusual-unit-of-count",
                            "'"
                                    + c.indicator().code()
                                    + "' is usually counted in "
                                    + String.join(", ", c.indicator().units())
                                    + ", not in '"
                                    + c.target().unit()
                                    + "'. It is stored as stated."));
        }
        if (c.target().number().isEmpty()) {
            doubts.add(
                    Warning.of(
                            "target-not-reported",
                            "The source says that there is a target, not which. It is stored as"
                                    + " not reported."));
        }
        return doubts;
    }

    /** A target set anew: for the same things, in the same place, by the same day. */
    static boolean isOfTheSame(ProgrammeTargetSet one, ProgrammeTargetSet other) {
        return one.indicator() == other.indicator()
                && Objects.equals(one.subject(), other.subject())
                && Objects.equals(one.unit(), other.unit())
                && one.due().equals(other.due());
    }

    static Optional<Refusal> circle(SupersedeProgramme c, ProgrammeRegister programmes) {
        return programmes.leadsTo(c.by(), c.id())
                ? Optional.of(
                        Refusal.of(
                                ProgrammeRejection.SUCCESSION_IN_A_CIRCLE,
                                "'"
                                        + c.by()
                                        + "' was itself superseded by '"
                                        + c.id()
                                        + "', or is it.",
                                "/by"))
                : Optional.empty();
    }

    static List<Warning> beforeSuccessor(SupersedeProgramme c, ProgrammeRegister programmes) {
        return programmes
                .find(c.by())
                .filter(next -> Timing.isBefore(c.on(), next.signed().signedOn()) == Truth.TRUE)
                .map(
                        next ->
                                List.of(
                                        Warning.of(
                                                "superseded-before-successor",
                                                "'"
                                                        + c.by()
                                                        + "' was signed only on "
                                                        + next.signed().signedOn()
                                                        + ", after "
                                                        + c.on()
                                                        + ".")))
                .orElse(List.of());
    }
}

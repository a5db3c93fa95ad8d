package biennien.command.inspection;

import biennien.command.inspection.InspectionCommand.AppointInspectionTeam;
import biennien.command.inspection.InspectionCommand.CloseRecommendation;
import biennien.command.inspection.InspectionCommand.HoldInspection;
import biennien.command.inspection.InspectionCommand.HoldInspectionStep;
import biennien.command.inspection.InspectionCommand.MakeRecommendation;
import biennien.command.inspection.InspectionCommand.PlanInspection;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.command.register.Registers;
import biennien.events.law.RecommendationOutcome;
import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.PartKey;
import biennien.events.values.ProgrammeId;
import biennien.events.values.SourceId;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The checks that decisions on inspections are made of. */
final class InspectionRules {

    /** For a unit that has to be known, whenever it was. */
    private static final Edtf SOME_DAY = Edtf.of("XXXX");

    private InspectionRules() {}

    /**
     * Whether the unit is known and lived then.
     *
     * @param unit null when there is none to ask about
     * @param when null when the day is not recorded
     */
    static Findings unit(
            @Nullable UnitId unit, @Nullable Edtf when, String pointer, Registers known) {
        if (unit == null) {
            return Findings.NONE;
        }
        return Findings.refuse(
                        known.units()
                                .refusal(unit, when == null ? SOME_DAY : when)
                                .map(no -> no.at(pointer)))
                .and(
                        () ->
                                Findings.warn(
                                        when == null
                                                ? List.of()
                                                : known.units().doubts(unit, when)));
    }

    static Findings programme(
            @Nullable ProgrammeId programme, @Nullable Edtf when, Registers known) {
        return Findings.refuse(known.programmes().refusal(programme, "/programme"))
                .and(() -> Findings.warn(known.programmes().doubts(programme, when)));
    }

    static Findings documented(@Nullable SourceId document, Registers known) {
        return document == null
                ? Findings.NONE
                : Findings.refuse(
                        known.sources().refusal(new Citation(document, null, null), "/document"));
    }

    /**
     * @param alreadyRecorded whether exactly this is what stands
     */
    static Findings changing(boolean alreadyRecorded) {
        return alreadyRecorded
                ? Findings.refuse(
                        Refusal.of(
                                InspectionRejection.NOTHING_CHANGES,
                                "This is recorded of the inspection already; nothing would change.",
                                null))
                : Findings.NONE;
    }

    static Findings free(PartKey key, Collection<PartKey> taken, String pointer) {
        return taken.contains(key)
                ? Findings.refuse(
                        Refusal.of(
                                InspectionRejection.KEY_TAKEN,
                                "The key '"
                                        + key
                                        + "' is given within this inspection already. Choose"
                                        + " another.",
                                pointer))
                : Findings.NONE;
    }

    static Optional<Refusal> sameUnit(HoldInspection c, Course course) {
        if (course.heldOn() != null) {
            return Optional.of(
                    Refusal.of(
                            InspectionRejection.INSPECTION_ALREADY_HELD,
                            "The inspection is on record as held on "
                                    + course.heldOn()
                                    + ". Another one needs an id of its own.",
                            null));
        }
        return course.unit().equals(c.unit())
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                InspectionRejection.INSPECTED_UNIT_DIFFERS,
                                "The inspection is planned of '"
                                        + course.unit()
                                        + "', not of '"
                                        + c.unit()
                                        + "'. If it is another one, leave the id out.",
                                "/unit"));
    }

    static Optional<Refusal> owner(MakeRecommendation c) {
        return c.owner() == null && c.ownerUnit() == null
                ? Optional.of(
                        Refusal.of(
                                InspectionRejection.RECOMMENDATION_WITHOUT_OWNER,
                                "A recommendation is made to somebody: say which office (owner),"
                                        + " which unit (ownerUnit), or both.",
                                "/owner"))
                : Optional.empty();
    }

    static Findings openRecommendation(PartKey key, Course course) {
        var recommended = course.recommendations().get(key);
        if (recommended == null) {
            return Findings.refuse(
                    Refusal.of(
                            InspectionRejection.NO_SUCH_RECOMMENDATION,
                            "This inspection made no recommendation '"
                                    + key
                                    + "'. Record it first.",
                            "/recommendation"));
        }
        return recommended.closed()
                ? Findings.refuse(
                        Refusal.of(
                                InspectionRejection.RECOMMENDATION_CLOSED,
                                "The recommendation '" + key + "' is closed already.",
                                "/recommendation"))
                : Findings.NONE;
    }

    /** Nothing follows from a recommendation before it is made. */
    static Findings afterMaking(PartKey key, Edtf on, Course course) {
        var recommended = course.recommendations().get(key);
        if (recommended == null) {
            return Findings.NONE;
        }
        return after(
                on,
                recommended.on(),
                "The recommendation was made on ",
                InspectionRejection.BEFORE_RECOMMENDATION,
                "perhaps-before-recommendation");
    }

    /** An inspection is closed after it was held, if it was. */
    static Findings afterInspection(Edtf on, Course course) {
        var held = course.heldOn();
        return held == null
                ? Findings.warn(
                        Warning.of(
                                "closed-though-not-held",
                                "The inspection is not on record as held. It is closed all the"
                                        + " same."))
                : after(
                        on,
                        held,
                        "The inspection was held on ",
                        InspectionRejection.CLOSED_BEFORE_INSPECTION,
                        "perhaps-before-inspection");
    }

    private static Findings after(
            Edtf on, Edtf earlier, String what, InspectionRejection reason, String perhaps) {
        if (on.equals(earlier)) {
            return Findings.NONE;
        }
        return switch (Timing.isBefore(on, earlier)) {
            case TRUE ->
                    Findings.refuse(
                            Refusal.of(
                                    reason,
                                    what + earlier + "; " + on + " is before that.",
                                    "/on"));
            case UNKNOWN ->
                    Findings.warn(
                            Warning.of(
                                    perhaps,
                                    what
                                            + earlier
                                            + "; some possible day of "
                                            + on
                                            + " is before that."));
            case FALSE -> Findings.NONE;
        };
    }

    static List<Warning> inspectedLater(PlanInspection c) {
        return c.plannedFor() != null
                        && c.inspected() != null
                        && Timing.isBefore(c.plannedFor(), c.inspected().edtf()) == Truth.TRUE
                ? List.of(
                        Warning.of(
                                "inspected-time-later",
                                "The time that is to be checked, "
                                        + c.inspected().edtf()
                                        + ", begins after the inspection on "
                                        + c.plannedFor()
                                        + "."))
                : List.of();
    }

    static List<Warning> appointedLate(AppointInspectionTeam c, Course course) {
        return c.on() != null
                        && course.heldOn() != null
                        && Timing.isBefore(course.heldOn(), c.on()) == Truth.TRUE
                ? List.of(
                        Warning.of(
                                "appointed-after-inspection",
                                "The inspection was held on "
                                        + course.heldOn()
                                        + ", before its team was appointed on "
                                        + c.on()
                                        + "."))
                : List.of();
    }

    static List<Warning> heldBeforePlanned(HoldInspection c, Course course) {
        return course.plannedFor() != null
                        && Timing.isBefore(c.on(), course.plannedFor()) == Truth.TRUE
                ? List.of(
                        Warning.of(
                                "held-before-planned",
                                "The inspection was planned for "
                                        + course.plannedFor()
                                        + "; "
                                        + c.on()
                                        + " is before that."))
                : List.of();
    }

    static List<Warning> programmeDiffers(HoldInspection c, Course course) {
        return c.programme() != null
                        && course.programme() != null
                        && !c.programme().equals(course.programme())
                ? List.of(
                        Warning.of(
                                "programme-differs",
                                "The plan names the programme '"
                                        + course.programme()
                                        + "', not '"
                                        + c.programme()
                                        + "'."))
                : List.of();
    }

    /** Steps have a usual order; what runs against it is asked back, not refused. */
    static List<Warning> stepOutOfOrder(HoldInspectionStep c, Course course) {
        return course.steps().stream()
                .filter(
                        other ->
                                other.step().usuallyPrecedes(c.step())
                                                && Timing.isBefore(c.on(), other.on()) == Truth.TRUE
                                        || c.step().usuallyPrecedes(other.step())
                                                && Timing.isBefore(other.on(), c.on())
                                                        == Truth.TRUE)
                .findFirst()
                .map(
                        other ->
                                List.of(
                                        Warning.of(
                                                "step-out-of-order",
                                                "'"
                                                        + other.step().code()
                                                        + "' is on record for "
                                                        + other.on()
                                                        + ", and '"
                                                        + c.step().code()
                                                        + "' on "
                                                        + c.on()
                                                        + " runs against the usual order of"
                                                        + " steps.")))
                .orElse(List.of());
    }

    static List<Warning> madeBeforeInspection(Edtf on, Course course) {
        return course.heldOn() != null && Timing.isBefore(on, course.heldOn()) == Truth.TRUE
                ? List.of(
                        Warning.of(
                                "before-inspection",
                                "The inspection was held on "
                                        + course.heldOn()
                                        + "; "
                                        + on
                                        + " is before that."))
                : List.of();
    }

    static List<Warning> dueBeforeMade(MakeRecommendation c) {
        return c.due() != null && Timing.isBefore(c.due(), c.on()) == Truth.TRUE
                ? List.of(
                        Warning.of(
                                "due-before-recommendation",
                                "The recommendation is of "
                                        + c.on()
                                        + " and due on "
                                        + c.due()
                                        + ", before that."))
                : List.of();
    }

    static List<Warning> closedUnanswered(CloseRecommendation c, Course course) {
        var recommended = course.recommendations().get(c.recommendation());
        return recommended != null
                        && !recommended.answered()
                        && c.outcome() != RecommendationOutcome.DROPPED
                ? List.of(
                        Warning.of(
                                "closed-unanswered",
                                "No answer to the recommendation is on record. Record it, if there"
                                        + " was one."))
                : List.of();
    }
}

package biennien.command.inspection;

import static biennien.command.inspection.InspectionRules.afterInspection;
import static biennien.command.inspection.InspectionRules.afterMaking;
import static biennien.command.inspection.InspectionRules.appointedLate;
import static biennien.command.inspection.InspectionRules.changing;
import static biennien.command.inspection.InspectionRules.closedUnanswered;
import static biennien.command.inspection.InspectionRules.documented;
import static biennien.command.inspection.InspectionRules.dueBeforeMade;
import static biennien.command.inspection.InspectionRules.free;
import static biennien.command.inspection.InspectionRules.heldBeforePlanned;
import static biennien.command.inspection.InspectionRules.inspectedLater;
import static biennien.command.inspection.InspectionRules.madeBeforeInspection;
import static biennien.command.inspection.InspectionRules.openRecommendation;
import static biennien.command.inspection.InspectionRules.owner;
import static biennien.command.inspection.InspectionRules.programme;
import static biennien.command.inspection.InspectionRules.programmeDiffers;
import static biennien.command.inspection.InspectionRules.sameUnit;
import static biennien.command.inspection.InspectionRules.stepOutOfOrder;
import static biennien.command.inspection.InspectionRules.unit;
import static biennien.command.kernel.Decision.reject;

import biennien.command.inspection.InspectionCommand.AnswerRecommendation;
import biennien.command.inspection.InspectionCommand.AppointInspectionTeam;
import biennien.command.inspection.InspectionCommand.CloseInspection;
import biennien.command.inspection.InspectionCommand.CloseRecommendation;
import biennien.command.inspection.InspectionCommand.HoldInspection;
import biennien.command.inspection.InspectionCommand.HoldInspectionStep;
import biennien.command.inspection.InspectionCommand.MakeConclusionPoint;
import biennien.command.inspection.InspectionCommand.MakeRecommendation;
import biennien.command.inspection.InspectionCommand.PlanInspection;
import biennien.command.kernel.Decision;
import biennien.command.kernel.Findings;
import biennien.command.person.NamedPerson;
import biennien.command.register.Registers;
import biennien.events.inspection.InspectionEvent;
import biennien.events.inspection.InspectionEvent.ConclusionPointMade;
import biennien.events.inspection.InspectionEvent.InspectionClosed;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionPlanned;
import biennien.events.inspection.InspectionEvent.InspectionStepHeld;
import biennien.events.inspection.InspectionEvent.InspectionTeamAppointed;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.values.Edtf;
import biennien.events.values.InspectionId;

/** What may become of an inspection. */
sealed interface Inspection {

    record Unheard() implements Inspection {}

    /** Planned or held; either may be the first that is known of it. */
    record Open(Course course) implements Inspection {}

    /** Done with, but for what is to follow from it. */
    record Closed(Course course, Edtf on) implements Inspection {}

    static Decision<InspectionEvent> decide(PlanInspection c, Inspection state, Registers known) {
        return switch (state) {
            case Open _, Closed _ ->
                    reject(
                            InspectionRejection.INSPECTION_ALREADY_KNOWN,
                            "The inspection '" + c.id() + "' is already recorded.",
                            "/id");
            case Unheard() ->
                    unit(c.unit(), c.plannedFor(), "/unit", known)
                            .and(() -> programme(c.programme(), c.plannedFor(), known))
                            .and(() -> Findings.warn(inspectedLater(c)))
                            .and(() -> known.sourced(c.citation()))
                            .decide(
                                    () ->
                                            new InspectionPlanned(
                                                    c.id(),
                                                    c.unit(),
                                                    c.plan(),
                                                    c.plannedBy(),
                                                    c.programme(),
                                                    c.inspected(),
                                                    c.plannedFor(),
                                                    c.citation()));
        };
    }

    static Decision<InspectionEvent> decide(
            AppointInspectionTeam c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> unknown(c.id());
            case Closed closed -> over(closed);
            case Open(var course) -> {
                var team =
                        new InspectionTeamAppointed(
                                c.id(),
                                c.number(),
                                c.head(),
                                c.members(),
                                c.decision(),
                                c.on(),
                                c.citation());
                yield changing(team.equals(course.team()))
                        .and(() -> Findings.warn(appointedLate(c, course)))
                        .and(() -> known.sourced(c.citation()))
                        .decide(() -> team);
            }
        };
    }

    static Decision<InspectionEvent> decide(HoldInspection c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> hold(c, Findings.NONE, known);
            case Closed closed -> over(closed);
            case Open(var course) ->
                    hold(
                            c,
                            Findings.refuse(sameUnit(c, course))
                                    .and(() -> Findings.warn(heldBeforePlanned(c, course)))
                                    .and(() -> Findings.warn(programmeDiffers(c, course)))
                                    .and(
                                            () ->
                                                    c.programme() == null
                                                            ? programme(
                                                                    course.programme(),
                                                                    c.on(),
                                                                    known)
                                                            : Findings.NONE),
                            known);
        };
    }

    static Decision<InspectionEvent> decide(
            HoldInspectionStep c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> unknown(c.id());
            case Closed closed when !c.step().isFollowingUp() -> over(closed);
            case Closed(var course, _) -> hold(c, course, known);
            case Open(var course) -> hold(c, course, known);
        };
    }

    static Decision<InspectionEvent> decide(
            MakeConclusionPoint c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> unknown(c.id());
            case Closed closed -> over(closed);
            case Open(var course) ->
                    free(c.point(), course.points(), "/point")
                            .and(() -> Findings.refuse(NamedPerson.refusalIn(c.text(), "/text")))
                            .and(() -> documented(c.document(), known))
                            .and(() -> Findings.warn(madeBeforeInspection(c.on(), course)))
                            .and(() -> known.sourced(c.citation()))
                            .decide(
                                    () ->
                                            new ConclusionPointMade(
                                                    c.id(),
                                                    c.point(),
                                                    c.kind(),
                                                    c.text(),
                                                    c.on(),
                                                    c.document(),
                                                    c.citation()));
        };
    }

    static Decision<InspectionEvent> decide(
            MakeRecommendation c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> unknown(c.id());
            case Closed closed -> over(closed);
            case Open(var course) ->
                    free(c.recommendation(), course.recommendations().keySet(), "/recommendation")
                            .and(() -> Findings.refuse(owner(c)))
                            .and(() -> unit(c.ownerUnit(), c.on(), "/ownerUnit", known))
                            .and(() -> Findings.refuse(NamedPerson.refusalIn(c.text(), "/text")))
                            .and(() -> Findings.warn(madeBeforeInspection(c.on(), course)))
                            .and(() -> Findings.warn(dueBeforeMade(c)))
                            .and(() -> known.sourced(c.citation()))
                            .decide(
                                    () ->
                                            new RecommendationMade(
                                                    c.id(),
                                                    c.recommendation(),
                                                    c.text(),
                                                    c.owner(),
                                                    c.ownerUnit(),
                                                    c.due(),
                                                    c.on(),
                                                    c.citation()));
        };
    }

    static Decision<InspectionEvent> decide(
            AnswerRecommendation c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> unknown(c.id());
            case Open(var course) -> answer(c, course, known);
            case Closed(var course, _) -> answer(c, course, known);
        };
    }

    static Decision<InspectionEvent> decide(
            CloseRecommendation c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> unknown(c.id());
            case Open(var course) -> close(c, course, known);
            case Closed(var course, _) -> close(c, course, known);
        };
    }

    static Decision<InspectionEvent> decide(CloseInspection c, Inspection state, Registers known) {
        return switch (state) {
            case Unheard() -> unknown(c.id());
            case Closed closed -> over(closed);
            case Open(var course) ->
                    afterInspection(c.on(), course)
                            .and(() -> documented(c.document(), known))
                            .and(() -> known.sourced(c.citation()))
                            .decide(
                                    () ->
                                            new InspectionClosed(
                                                    c.id(), c.on(), c.document(), c.citation()));
        };
    }

    static Inspection evolve(Inspection state, InspectionEvent event) {
        return switch (state) {
            case Unheard() -> first(state, event);
            case Open(var course) ->
                    event instanceof InspectionClosed closed
                            ? new Closed(course, closed.on())
                            : new Open(course.after(event));
            case Closed(var course, var on) -> new Closed(course.after(event), on);
        };
    }

    private static Inspection first(Inspection nothing, InspectionEvent event) {
        return switch (event) {
            case InspectionPlanned planned -> new Open(Course.of(planned));
            case InspectionHeld held -> new Open(Course.of(held));
            case InspectionTeamAppointed _,
                    InspectionStepHeld _,
                    ConclusionPointMade _,
                    RecommendationMade _,
                    RecommendationAnswered _,
                    RecommendationClosed _,
                    InspectionClosed _ ->
                    nothing;
        };
    }

    private static Decision<InspectionEvent> hold(
            HoldInspection c, Findings before, Registers known) {
        return before.and(() -> unit(c.unit(), c.on(), "/unit", known))
                .and(() -> programme(c.programme(), c.on(), known))
                .and(() -> known.sourced(c.citation()))
                .decide(
                        () ->
                                new InspectionHeld(
                                        c.id(),
                                        c.unit(),
                                        c.inspectedBy(),
                                        c.programme(),
                                        c.on(),
                                        c.citation()));
    }

    private static Decision<InspectionEvent> hold(
            HoldInspectionStep c, Course course, Registers known) {
        var step =
                new InspectionStepHeld(
                        c.id(),
                        c.step(),
                        c.on(),
                        c.place(),
                        c.document(),
                        c.statedBy(),
                        c.citation());
        return changing(course.steps().contains(step))
                .and(() -> unit(c.place(), c.on(), "/place", known))
                .and(() -> documented(c.document(), known))
                .and(() -> Findings.warn(stepOutOfOrder(c, course)))
                .and(() -> known.sourced(c.citation()))
                .decide(() -> step);
    }

    private static Decision<InspectionEvent> answer(
            AnswerRecommendation c, Course course, Registers known) {
        return openRecommendation(c.recommendation(), course)
                .and(() -> Findings.refuse(NamedPerson.refusalIn(c.answer(), "/answer")))
                .and(() -> afterMaking(c.recommendation(), c.on(), course))
                .and(() -> documented(c.document(), known))
                .and(() -> known.sourced(c.citation()))
                .decide(
                        () ->
                                new RecommendationAnswered(
                                        c.id(),
                                        c.recommendation(),
                                        c.answer(),
                                        c.by(),
                                        c.document(),
                                        c.on(),
                                        c.citation()));
    }

    private static Decision<InspectionEvent> close(
            CloseRecommendation c, Course course, Registers known) {
        return openRecommendation(c.recommendation(), course)
                .and(() -> afterMaking(c.recommendation(), c.on(), course))
                .and(() -> Findings.warn(closedUnanswered(c, course)))
                .and(() -> known.sourced(c.citation()))
                .decide(
                        () ->
                                new RecommendationClosed(
                                        c.id(),
                                        c.recommendation(),
                                        c.outcome(),
                                        c.on(),
                                        c.citation()));
    }

    private static Decision<InspectionEvent> unknown(InspectionId id) {
        return reject(
                InspectionRejection.NO_SUCH_INSPECTION,
                "There is no inspection '"
                        + id
                        + "'. Record its plan, or that it was held (POST /api/v1/inspections/held),"
                        + " first.");
    }

    private static Decision<InspectionEvent> over(Closed inspection) {
        return reject(
                InspectionRejection.INSPECTION_CLOSED,
                "The inspection was closed on "
                        + inspection.on()
                        + ". After that only follow-up and re-inspection are held, and"
                        + " recommendations answered and closed.");
    }
}

package biennien.query.inspection;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.PeriodAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * An inspection.
 *
 * @param id of the inspection
 * @param unit the inspected unit, as it was called on the day of the inspection
 * @param status planned, held or closed
 * @param programme id of the programme whose carrying out is inspected
 * @param plan null when none is recorded
 * @param holding null while it was not held
 * @param teams in the order in which they were recorded; the last is the one that went
 * @param steps in order of their days
 * @param conclusions in the order in which they were recorded
 * @param recommendations in the order of their days
 * @param closing null while it is not closed
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 */
@AllMembers
public record InspectionAnswer(
        String id,
        UnitRef unit,
        String status,
        @Nullable String programme,
        @Nullable InspectionPlan plan,
        @Nullable InspectionHolding holding,
        List<InspectionTeam> teams,
        List<HeldStep> steps,
        List<ConclusionPoint> conclusions,
        List<InspectionRecommendation> recommendations,
        @Nullable InspectionClosing closing,
        Instant recordedAt,
        long position) {

    /**
     * The plan.
     *
     * @param number of the plan
     * @param by the body that issued it
     * @param inspected the time that is checked (valid time)
     * @param plannedFor the day it is planned for (valid time)
     * @param citation where it is taken from
     */
    @AllMembers
    public record InspectionPlan(
            @Nullable String number,
            @Nullable String by,
            @Nullable PeriodAnswer inspected,
            @Nullable DayAnswer plannedFor,
            @Nullable CitationAnswer citation) {}

    /**
     * That it took place.
     *
     * @param by the inspecting body
     * @param on the day (valid time)
     * @param citation where it is taken from
     */
    @AllMembers
    public record InspectionHolding(
            @Nullable String by, DayAnswer on, @Nullable CitationAnswer citation) {}

    /**
     * A team.
     *
     * @param number which of the teams of the plan
     * @param head the office of its head; null when it is suppressed
     * @param members where its members come from, but for suppressed ones; empty when not recorded
     * @param decision number of the decision that appoints it
     * @param on the day of the decision (valid time)
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record InspectionTeam(
            @Nullable String number,
            @Nullable String head,
            List<String> members,
            @Nullable String decision,
            @Nullable DayAnswer on,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * A step.
     *
     * @param step its code
     * @param on the day (valid time)
     * @param place the unit where it was held, as it was called then
     * @param document id of the document it left behind
     * @param statedBy the office that spoke or signed
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record HeldStep(
            String step,
            DayAnswer on,
            @Nullable UnitRef place,
            @Nullable String document,
            @Nullable String statedBy,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * A point of the conclusion.
     *
     * @param point its key
     * @param kind strength, shortcoming or cause
     * @param text in at most 30 words; null when it is suppressed
     * @param on the day it was made (valid time)
     * @param document id of the document that says it
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ConclusionPoint(
            String point,
            String kind,
            @Nullable String text,
            DayAnswer on,
            @Nullable String document,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * That it was closed.
     *
     * @param on the day (valid time)
     * @param document id of the document that closes it
     * @param citation where it is taken from
     */
    @AllMembers
    public record InspectionClosing(
            DayAnswer on, @Nullable String document, @Nullable CitationAnswer citation) {}
}

package biennien.query.programme;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.PeriodAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A coordination programme.
 *
 * @param id of the programme
 * @param number as the signed text bears it, as far as it is known
 * @param title as printed; null when it is suppressed
 * @param aliases other printed forms of the number, in the order in which they were recorded
 * @param partners the bodies that signed; empty when not recorded
 * @param signedOn the day as far as it is known (valid time)
 * @param term the years it is meant for (valid time)
 * @param unit the unit it is for, as it was called at the signing; null for the whole country
 * @param under id of the programme that it carries out
 * @param phases in order of their days, each as it was set last
 * @param targets in order of their due days, each as it was set last
 * @param reviews in order of their days
 * @param supersession what took over; null while nothing did
 * @param citation where the signing is taken from
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 */
@AllMembers
public record ProgrammeAnswer(
        String id,
        String number,
        @Nullable String title,
        List<String> aliases,
        List<String> partners,
        DayAnswer signedOn,
        PeriodAnswer term,
        @Nullable UnitRef unit,
        @Nullable String under,
        List<ProgrammePhase> phases,
        List<ProgrammeTarget> targets,
        List<ProgrammeReview> reviews,
        @Nullable ProgrammeSupersession supersession,
        @Nullable CitationAnswer citation,
        Instant recordedAt,
        long position)
        implements Addressed {

    @Override
    public String address() {
        return "/api/v1/programmes/" + id;
    }

    /**
     * A phase.
     *
     * @param name what it is called; null when it is suppressed
     * @param period when it runs (valid time)
     * @param plan number of the document that sets it
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ProgrammePhase(
            @Nullable String name,
            PeriodAnswer period,
            @Nullable String plan,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * A target.
     *
     * @param indicator code of the indicator
     * @param subjectType family of what is counted; null for all kinds together
     * @param subjectCode code of what is counted
     * @param target the number to reach
     * @param due the last day to reach it (valid time)
     * @param unit that is to reach it; null for all whom the programme is for
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ProgrammeTarget(
            String indicator,
            @Nullable String subjectType,
            @Nullable String subjectCode,
            QuantityAnswer target,
            DayAnswer due,
            @Nullable UnitRef unit,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position)
            implements Explainable {}

    /**
     * A review.
     *
     * @param review interim or final
     * @param on the day (valid time)
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record ProgrammeReview(
            String review,
            DayAnswer on,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * What took over.
     *
     * @param by id of the successor
     * @param on the day (valid time)
     * @param citation where it is taken from
     */
    @AllMembers
    public record ProgrammeSupersession(
            String by, DayAnswer on, @Nullable CitationAnswer citation) {}
}

package biennien.query.inspection;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * A recommendation of an inspection.
 *
 * @param inspection id of the inspection that made it
 * @param recommendation its key within the inspection
 * @param unit the inspected unit, as it was called when the recommendation was made
 * @param status open, answered or closed; on the day that was asked about as far as it is certain
 * @param text in at most 30 words; null when it is suppressed
 * @param owner the office that is to carry it out
 * @param ownerUnit the unit that is to carry it out, as it was called when it was made
 * @param made the day (valid time)
 * @param due the last day for it (valid time); null when none was set
 * @param ageDays how old it was on the day that was asked about, or when it was closed; null
 *     without such a day or when the year it was made in is not known
 * @param overdue certain, possible or no, on the day that was asked about; null without such a day.
 *     Of one that is answered it is never certain: the answer may have been in time
 * @param answers in order of their days; none that is certainly later than the day asked about
 * @param closing null while it is not closed
 * @param citation where it is taken from
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 */
@AllMembers
public record InspectionRecommendation(
        String inspection,
        String recommendation,
        UnitRef unit,
        String status,
        @Nullable String text,
        @Nullable String owner,
        @Nullable UnitRef ownerUnit,
        DayAnswer made,
        @Nullable DayAnswer due,
        @Nullable AgeInDays ageDays,
        @Nullable String overdue,
        List<RecommendationReply> answers,
        @Nullable RecommendationClosing closing,
        @Nullable CitationAnswer citation,
        Instant recordedAt,
        long position)
        implements Explainable {
    @Override
    public @Nullable String explainedBy(Supplier<@Nullable String> place) {
        return ageDays == null ? null : place.get();
    }

    /**
     * An answer to it.
     *
     * @param answer in at most 30 words; null when it is suppressed
     * @param by the office that answered
     * @param document id of the document that holds the answer
     * @param on the day (valid time)
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record RecommendationReply(
            @Nullable String answer,
            @Nullable String by,
            @Nullable String document,
            DayAnswer on,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * What became of it.
     *
     * @param outcome fulfilled, partly-fulfilled or dropped
     * @param on the day (valid time)
     * @param citation where it is taken from
     */
    @AllMembers
    public record RecommendationClosing(
            String outcome, DayAnswer on, @Nullable CitationAnswer citation) {}
}

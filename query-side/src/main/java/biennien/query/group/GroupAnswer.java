package biennien.query.group;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A group that was founded.
 *
 * @param id of the group
 * @param unit the unit it works in, as it was called when the group was founded
 * @param type code of the type of group, of the day that was asked for
 * @param name as printed, of the day that was asked for; never a person; null when it is suppressed
 * @param status active, dissolved or merged
 * @param founded the day as far as it is known (valid time)
 * @param decision number of the founding decision
 * @param decidedOn day of that decision (valid time)
 * @param citation where the founding is taken from
 * @param memberCounts all counts of its members, in order of their days
 * @param retypings how it became a group of another kind, in order
 * @param renamings how it got another name, in order
 * @param ratings how it was rated, by year
 * @param dissolution how it was dissolved; null while it is active
 * @param mergedInto the group it went over into; null when it did not
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 */
@AllMembers
public record GroupAnswer(
        String id,
        UnitRef unit,
        String type,
        @Nullable String name,
        String status,
        DayAnswer founded,
        @Nullable String decision,
        @Nullable DayAnswer decidedOn,
        @Nullable CitationAnswer citation,
        List<MemberCount> memberCounts,
        List<GroupChange> retypings,
        List<GroupChange> renamings,
        List<YearRating> ratings,
        @Nullable Dissolution dissolution,
        @Nullable GroupMerger mergedInto,
        Instant recordedAt,
        long position)
        implements Addressed {

    @Override
    public String address() {
        return "/api/v1/groups/" + id;
    }

    /**
     * A count of the members.
     *
     * @param members a stock of persons
     * @param on the day of the count (valid time)
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record MemberCount(
            QuantityAnswer members,
            DayAnswer on,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position)
            implements Explainable {}

    /**
     * A change of kind or name.
     *
     * @param was code of the type, or the name, before; null when the name is suppressed
     * @param became code of the type, or the name, after; null when the name is suppressed
     * @param on the first day of it (valid time)
     * @param decision number of the decision
     * @param decidedOn day of the decision (valid time)
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record GroupChange(
            @Nullable String was,
            @Nullable String became,
            DayAnswer on,
            @Nullable String decision,
            @Nullable DayAnswer decidedOn,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * A rating of one year.
     *
     * @param year the rated year, from 15 November of the year before to 14 November
     * @param rating code of the rank: excellent, good, average or weak
     * @param decision number of the decision
     * @param decidedOn day of the rating (valid time)
     * @param citation where it is taken from
     * @param recordedAt when it was recorded (UTC)
     * @param position of the event
     */
    @AllMembers
    public record YearRating(
            int year,
            String rating,
            @Nullable String decision,
            DayAnswer decidedOn,
            @Nullable CitationAnswer citation,
            Instant recordedAt,
            long position) {}

    /**
     * How a group went over into another.
     *
     * @param group id of the other group
     * @param on the last day of this one (valid time)
     * @param decision number of the decision
     * @param decidedOn day of the decision (valid time)
     * @param citation where it is taken from
     */
    @AllMembers
    public record GroupMerger(
            String group,
            DayAnswer on,
            @Nullable String decision,
            @Nullable DayAnswer decidedOn,
            @Nullable CitationAnswer citation) {}

    /**
     * How a group was dissolved.
     *
     * @param on the last day (valid time)
     * @param reason in a few words
     * @param decision number of the decision
     * @param decidedOn day of the decision (valid time)
     * @param citation where it is taken from
     */
    @AllMembers
    public record Dissolution(
            DayAnswer on,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable DayAnswer decidedOn,
            @Nullable CitationAnswer citation) {}
}

package biennien.query.group;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A group that was founded.
 *
 * @param id of the group
 * @param unit the unit it works in, as it was called when the group was founded
 * @param type code of the type of group
 * @param name as printed; never a person
 * @param status active or dissolved
 * @param founded the day as far as it is known (valid time)
 * @param decision number of the founding decision
 * @param citation where the founding is taken from
 * @param memberCounts all counts of its members, in order of their days
 * @param dissolution how it ended; null while it is active
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 */
@AllMembers
public record GroupAnswer(
        String id,
        UnitRef unit,
        String type,
        String name,
        String status,
        DayAnswer founded,
        @Nullable String decision,
        @Nullable CitationAnswer citation,
        List<MemberCount> memberCounts,
        @Nullable Dissolution dissolution,
        Instant recordedAt,
        long position) {

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
            long position) {}

    /**
     * How a group ended.
     *
     * @param on the last day (valid time)
     * @param reason in a few words
     * @param decision number of the decision
     * @param citation where it is taken from
     */
    @AllMembers
    public record Dissolution(
            DayAnswer on,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable CitationAnswer citation) {}
}

package biennien.query.exemplary;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.movement.RatedSubject;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * An exemplary title. It is neither a certificate nor a rank.
 *
 * @param id of the title
 * @param status conferred or withdrawn
 * @param subject who or what bears it
 * @param year for which it was conferred; null when it is for no year in particular
 * @param decision number of the decision
 * @param decidedOn the day as far as it is known (valid time)
 * @param decidedBy the body or office that decided
 * @param citation where it is taken from
 * @param withdrawal how it was taken back; null while it is borne
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded it
 */
@AllMembers
public record ExemplaryTitleAnswer(
        String id,
        String status,
        RatedSubject subject,
        @Nullable Integer year,
        @Nullable String decision,
        DayAnswer decidedOn,
        @Nullable String decidedBy,
        @Nullable CitationAnswer citation,
        @Nullable Withdrawal withdrawal,
        Instant recordedAt,
        long position) {

    /**
     * How a title was taken back.
     *
     * @param on the first day without it (valid time)
     * @param reason in a few words
     * @param decision number of the decision
     * @param citation where it is taken from
     */
    @AllMembers
    public record Withdrawal(
            DayAnswer on,
            @Nullable String reason,
            @Nullable String decision,
            @Nullable CitationAnswer citation) {}

    ExemplaryTitleAnswer about(RatedSubject named) {
        return new ExemplaryTitleAnswer(
                id,
                status,
                named,
                year,
                decision,
                decidedOn,
                decidedBy,
                citation,
                withdrawal,
                recordedAt,
                position);
    }
}

package biennien.query.activity;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.CorrectionAnswer;
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
 * Something that was held for the movement.
 *
 * @param id of the record
 * @param status current, corrected or withdrawn
 * @param unit where, as it was called then; null for the whole country
 * @param kind code of the kind of activity
 * @param title what it was called in print; null when that is not recorded or it is suppressed
 * @param period when (valid time)
 * @param counts what was counted; two counters never add up, nor do two units of count
 * @param channels codes of the ways in which people were reached
 * @param organisers offices and bodies
 * @param festival of which year; null for all other kinds
 * @param programme id of the coordination programme
 * @param statedBy the office that stated it; null when the source speaks for itself
 * @param citation where it is taken from
 * @param correction why this version replaced the one before; null for the first
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded this version
 */
@AllMembers
public record ActivityAnswer(
        String id,
        String status,
        @Nullable UnitRef unit,
        String kind,
        @Nullable String title,
        PeriodAnswer period,
        List<ActivityCountAnswer> counts,
        List<String> channels,
        List<String> organisers,
        @Nullable FestivalAnswer festival,
        @Nullable String programme,
        @Nullable String statedBy,
        @Nullable CitationAnswer citation,
        @Nullable CorrectionAnswer correction,
        Instant recordedAt,
        long position)
        implements Addressed {

    @Override
    public String address() {
        return "/api/v1/activities/" + id;
    }

    /**
     * What was counted of it.
     *
     * @param counter code of what was counted
     * @param quantity a flow: how many in the period
     */
    @AllMembers
    public record ActivityCountAnswer(String counter, QuantityAnswer quantity)
            implements Explainable {}

    /**
     * Which festival of the movement.
     *
     * @param year its year
     * @param anniversary which anniversary of the first one in 2005 the source calls it; null when
     *     it does not say
     */
    @AllMembers
    public record FestivalAnswer(int year, @Nullable Integer anniversary) {}
}

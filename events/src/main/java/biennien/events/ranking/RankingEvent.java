package biennien.events.ranking;

import biennien.events.law.MovementRank;
import biennien.events.movement.MovementSubject;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Office;
import biennien.events.values.Points;
import biennien.events.values.RankingId;

import org.jspecify.annotations.Nullable;

/** What happened to the ranking of one subject in one year. */
public sealed interface RankingEvent {

    RankingId id();

    /**
     * The movement of a subject was ranked.
     *
     * @param year the year that was ranked
     * @param points absent when not recorded
     * @param decision number of the decision, absent when not recorded
     * @param decidedOn the day as far as it is known (valid time)
     * @param decidedBy the body or office that decided, absent when not recorded
     */
    record MovementRanked(
            RankingId id,
            MovementSubject subject,
            int year,
            MovementRank rank,
            @Nullable Points points,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            @Nullable Office decidedBy,
            @Nullable Citation citation)
            implements RankingEvent {}

    /**
     * Rank and points are others than recorded.
     *
     * @param points absent when not recorded, also where they were before
     */
    record MovementRankingCorrected(
            RankingId id, Correction correction, MovementRank rank, @Nullable Points points)
            implements RankingEvent {}
}

package biennien.command.ranking;

import biennien.command.kernel.ByRecorderOrSteward;
import biennien.command.kernel.Command;
import biennien.events.law.MovementRank;
import biennien.events.movement.MovementSubject;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Office;
import biennien.events.values.Points;
import biennien.events.values.RankingId;
import biennien.eventstore.BeginsStream;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of the ranking of one subject in one year. */
public sealed interface RankingCommand extends Command {

    @Override
    RankingId id();

    /**
     * Record a rank of Decision 510; a rank of another text is no rank of this kind.
     *
     * @param year the year that was ranked
     */
    record RankMovement(
            @TargetAggregateIdentifier RankingId id,
            MovementSubject subject,
            int year,
            MovementRank rank,
            @Nullable Points points,
            @Nullable DocumentNumber decision,
            Edtf decidedOn,
            @Nullable Office decidedBy,
            @Nullable Citation citation)
            implements RankingCommand, BeginsStream {
        public RankMovement {
            if (year < 1000 || year > 9999) {
                throw new MalformedValue(
                        "year", "A year has four digits, such as 2024, not " + year + ".");
            }
        }
    }

    /** Say rank and points anew. */
    @ByRecorderOrSteward
    record CorrectMovementRanking(
            @TargetAggregateIdentifier RankingId id,
            Correction correction,
            MovementRank rank,
            @Nullable Points points)
            implements RankingCommand {}
}

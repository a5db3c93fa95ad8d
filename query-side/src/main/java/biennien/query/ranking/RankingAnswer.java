package biennien.query.ranking;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.CorrectionAnswer;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.Addressed;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.movement.RatedSubject;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * The rank of one subject of the movement in one year. It is no certificate.
 *
 * @param id of the ranking
 * @param status current, or corrected when it stands as it was corrected
 * @param subject who or what was ranked
 * @param year the year that was ranked
 * @param rank its code
 * @param points on the scale of whoever gave them; null when not recorded
 * @param decision number of the decision
 * @param decidedOn the day as far as it is known (valid time)
 * @param decidedBy the body or office that decided
 * @param citation where the first rank is taken from
 * @param correction the last one; null when there was none
 * @param recordedAt when this version was recorded (UTC)
 * @param position of the event that recorded it
 */
@AllMembers
public record RankingAnswer(
        String id,
        String status,
        RatedSubject subject,
        int year,
        String rank,
        @Nullable BigDecimal points,
        @Nullable String decision,
        DayAnswer decidedOn,
        @Nullable String decidedBy,
        @Nullable CitationAnswer citation,
        @Nullable CorrectionAnswer correction,
        Instant recordedAt,
        long position)
        implements Addressed, Explainable {
    @Override
    public @Nullable String explainedBy(Supplier<@Nullable String> place) {
        return points == null ? null : place.get();
    }

    @Override
    public String address() {
        return "/api/v1/rankings/" + id;
    }

    RankingAnswer about(RatedSubject named) {
        return new RankingAnswer(
                id,
                status,
                named,
                year,
                rank,
                points,
                decision,
                decidedOn,
                decidedBy,
                citation,
                correction,
                recordedAt,
                position);
    }
}

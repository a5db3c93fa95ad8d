package biennien.query.figure;

import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.OneNumber;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * What figures come to together, or why they must not be added.
 *
 * @param verdict SUM; INCOMPLETE when a unit within the borders told no number, so that it is a
 *     lower bound; NOT_COMPARABLE with the reasons; SUPPRESSED when it would tell of a small cell;
 *     NOTHING when no figure was found, which is not zero
 * @param reasons why they must not be added: different-indicators, different-units-of-count,
 *     different-measures, rates, different-levels, different-periods, stocks-over-time,
 *     different-sources, same-thing-twice, total-and-parts; within the borders of a day also
 *     same-area-twice and stocks-not-close; of NOTHING none-stands, where it was ruled that none of
 *     the claims does
 * @param figures how many were looked at
 * @param lo the sum is at least this; null where there is no sum
 * @param loOpen whether {@code lo} itself is left out
 * @param hi the sum is at most this; null where there is no upper end
 * @param hiOpen whether {@code hi} itself is left out
 * @param unit what is counted; null also where groups are counted in several words (tổ, đội, cụm)
 * @param measure STOCK, FLOW or CUMULATIVE
 * @param listOpen a list of the source goes on, so that the sum is a lower bound
 * @param shown the sum with its sign, such as "≥ 212"
 * @param of ids of the figures that count
 * @param rulings rulings between claims that these figures are among, and what follows from them
 * @param boundaries as-reported, current or as-of with its day
 * @param within what those borders took in and left out; null as-reported
 */
@AllMembers
public record SumAnswer(
        String verdict,
        List<String> reasons,
        int figures,
        @Nullable BigDecimal lo,
        boolean loOpen,
        @Nullable BigDecimal hi,
        boolean hiOpen,
        @Nullable String unit,
        @Nullable String measure,
        boolean listOpen,
        @Nullable String shown,
        List<String> of,
        List<RulingUsed> rulings,
        String boundaries,
        @Nullable SumWithin within)
        implements Explainable, OneNumber {

    static final String AS_REPORTED = "as-reported";

    @Override
    public Explainable theNumber() {
        return this;
    }

    /**
     * A ruling on which a sum rests, or would rest if it were not outdated.
     *
     * @param id of the ruling
     * @param prefers id of the figure that stands by it, null when none does
     * @param setAside ids of figures of this question that do not count because of it
     * @param outdatedSince position since which it decides nothing any more; null while it does
     */
    @AllMembers
    public record RulingUsed(
            String id,
            @Nullable String prefers,
            List<String> setAside,
            @Nullable Long outdatedSince) {}

    static SumAnswer none(
            String verdict,
            List<String> reasons,
            List<FigureAnswer> figures,
            List<RulingUsed> rulings) {
        return new SumAnswer(
                verdict,
                reasons,
                figures.size(),
                null,
                true,
                null,
                true,
                null,
                null,
                figures.stream().anyMatch(FigureAnswer::listOpen),
                null,
                figures.stream().map(FigureAnswer::id).toList(),
                rulings,
                AS_REPORTED,
                null);
    }

    SumAnswer within(String others, SumWithin told) {
        return new SumAnswer(
                verdict, reasons, figures, lo, loOpen, hi, hiOpen, unit, measure, listOpen, shown,
                of, rulings, others, told);
    }
}

package biennien.query.reconciliation;

import biennien.query.answer.PeriodAnswer;
import biennien.query.answer.SourceRef;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.kernel.Place;
import biennien.query.results.ResultRow;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * A reported number beside another that it should fit with.
 *
 * @param figure id of the figure that reports it
 * @param unit the unit that it is about
 * @param indicator code of what was counted
 * @param subject code or printed name of the kind of thing counted
 * @param period the time it speaks about (valid time)
 * @param source the document
 * @param against what it is held against: {@code parts} that the same source reports, {@code
 *     recorded} facts, or the {@code previous} value of the unit
 * @param verdict how they fit
 * @param rule code of the rule that says so
 * @param sentence what the rule says here
 * @param reported the reported number; null when it is suppressed
 * @param other the number that it is held against; null when there is none or it is suppressed
 * @param figures ids of the figures that the other number is taken from, and of those that would
 *     have been but for {@code reasons}
 * @param counts the lines of recorded facts that the other number is taken from
 * @param reasons why numbers could not be compared, or not all of them: different-units-of-count,
 *     different-measures, different-periods, different-kinds-of-period, borders-changed,
 *     competing-claims, and the kinds that were not told as {@code missing:<kind>}
 */
@AllMembers
public record ReconciliationAnswer(
        String figure,
        UnitRef unit,
        String indicator,
        String subject,
        PeriodAnswer period,
        SourceRef source,
        String against,
        Verdict verdict,
        String rule,
        String sentence,
        @Nullable Bounds reported,
        @Nullable Bounds other,
        List<String> figures,
        List<ResultRow> counts,
        List<String> reasons)
        implements Explainable {

    /** The reported number; what it is held against has ids and lines of its own. */
    @Override
    public String explainedBy(Supplier<@Nullable String> place) {
        return "figure=" + Place.encoded(figure);
    }
}

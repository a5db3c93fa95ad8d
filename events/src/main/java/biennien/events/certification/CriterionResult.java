package biennien.events.certification;

import biennien.events.law.Criterion;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Lists;
import biennien.events.values.MalformedValue;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;

/**
 * One line of an assessment.
 *
 * @param evidence number of the document that shows it, absent when not recorded
 */
public record CriterionResult(Criterion criterion, boolean met, @Nullable DocumentNumber evidence) {

    /** An unchangeable copy with each criterion once; a missing list is an empty one. */
    public static List<CriterionResult> eachOnce(@Nullable List<CriterionResult> results) {
        var copy = Lists.distinct("criteria", results);
        var seen = EnumSet.noneOf(Criterion.class);
        for (var result : copy) {
            if (!seen.add(result.criterion())) {
                throw new MalformedValue(
                        "listed-twice",
                        "'criteria' lists '" + result.criterion().code() + "' twice.");
            }
        }
        return copy;
    }
}

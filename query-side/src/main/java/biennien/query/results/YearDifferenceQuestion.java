package biennien.query.results;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which of the figures of a year are held beside each other.
 *
 * @param without same leaves out those that read the same at both positions
 */
record YearDifferenceQuestion(@Nullable String without) implements Question {

    YearDifferenceQuestion {
        if (without != null && !without.equals(YearDifference.SAME)) {
            throw QueryProblem.badParameter(
                    "without", "unknown-kind", "Only what is the 'same' can be left out.");
        }
    }
}

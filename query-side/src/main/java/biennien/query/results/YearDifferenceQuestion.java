package biennien.query.results;

import biennien.query.kernel.At;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Between which positions a year is looked at.
 *
 * @param from the earlier basis; without it, as with −1, the empty log
 * @param to the later basis; without it whatever is known now
 * @param without same leaves out the figures that read the same at both
 */
record YearDifferenceQuestion(@Nullable Long from, @Nullable Long to, @Nullable String without)
        implements Question {

    YearDifferenceQuestion {
        if (from != null && from < -1 || to != null && to < -1) {
            throw QueryProblem.badParameter(
                    from != null && from < -1 ? "from" : "to",
                    "bad-basis",
                    "'from' and 'to' are positions of the log, or -1 for none.");
        }
        if (from != null && to != null && to < from) {
            throw QueryProblem.badParameter(
                    "to",
                    "reversed-bases",
                    "'to' lies before 'from'; what changed is asked forwards.");
        }
        if (without != null && !without.equals(YearDifference.SAME)) {
            throw QueryProblem.badParameter(
                    "without", "unknown-kind", "Only what is the 'same' can be left out.");
        }
    }

    long earlier() {
        return from == null ? -1 : from;
    }

    At later(At at) {
        if (to == null) {
            return at;
        }
        if (at.basis() != null || at.asOf() != null) {
            throw QueryProblem.badParameter(
                    "to",
                    "to-and-basis",
                    "'to' is the basis of a difference; leave out basis and asOf.");
        }
        return new At(to, at.minPosition());
    }
}

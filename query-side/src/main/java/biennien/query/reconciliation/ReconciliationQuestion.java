package biennien.query.reconciliation;

import biennien.events.law.Indicator;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which reported numbers.
 *
 * @param indicator code of what was counted
 * @param year only what may speak of a day of this year
 */
record ReconciliationQuestion(@Nullable Indicator indicator, @Nullable Integer year)
        implements Question {

    ReconciliationQuestion {
        if (year != null && (year < 1 || year > 9999)) {
            throw QueryProblem.badParameter("year", "bad-year", "year is a year such as 2022.");
        }
    }
}

package biennien.query.inspection;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which recommendations.
 *
 * @param unit that was inspected or is to carry them out: an id, or a name with its type word
 * @param within with the units below it, on the days on which they lay below it
 * @param status open, answered or closed; without it all
 * @param on the day that is asked about (valid time): only what may have been made by then, with
 *     the state that is certain then, with its age and whether it was overdue. A unit is the one of
 *     that name on this day. Without it all, with the state as it is known, and no age
 */
record RecommendationQuestion(
        @Nullable String unit, boolean within, @Nullable String status, @Nullable LocalDate on)
        implements Question {

    RecommendationQuestion {
        if (status != null && !status.matches("open|answered|closed")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is open, answered or closed.");
        }
    }

    OfUnit of() {
        return new OfUnit(unit, within, on);
    }
}

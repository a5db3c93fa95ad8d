package biennien.query.seal;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which seals.
 *
 * @param year on which year
 * @param status standing or withdrawn; without it both
 */
record SealQuestion(@Nullable Integer year, @Nullable String status) implements Question {

    /** All of them. */
    static final SealQuestion ALL = new SealQuestion(null, null);

    SealQuestion {
        if (status != null && !status.matches("standing|withdrawn")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is standing or withdrawn.");
        }
    }
}

package biennien.query.activity;

import biennien.events.law.ActivityKind;
import biennien.query.kernel.Days;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which activities.
 *
 * @param kind code of the kind of activity
 * @param from only what may have been held on this day or later
 * @param to only what may have been held up to and with this day
 * @param status current, corrected, withdrawn, or standing for the first two; without it all
 */
record ActivityQuestion(
        @Nullable ActivityKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String status)
        implements Question {

    /** All of them. */
    static final ActivityQuestion ALL = new ActivityQuestion(null, null, null, null);

    ActivityQuestion {
        Days.inOrder(from, to);
        if (status != null && !status.matches("current|corrected|withdrawn|standing")) {
            throw QueryProblem.badParameter(
                    "status",
                    "unknown-status",
                    "status is current, corrected, withdrawn, or standing for the first two.");
        }
    }
}

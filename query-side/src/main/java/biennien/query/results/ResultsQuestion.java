package biennien.query.results;

import biennien.query.kernel.Days;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * For which days.
 *
 * @param from the first day; without it everything before counts too
 * @param to the last day; without it everything after counts too
 * @param validOn what stood at the end of this day, instead of a stretch
 */
record ResultsQuestion(
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate validOn)
        implements Question {

    ResultsQuestion {
        Days.inOrder(from, to);
        if (validOn != null && (from != null || to != null)) {
            throw QueryProblem.badParameter(
                    "validOn",
                    "day-and-stretch",
                    "Ask for one day with validOn, or for a stretch with from and to.");
        }
    }

    Window window() {
        return validOn == null ? new Window(from, to) : new Window(null, validOn);
    }
}

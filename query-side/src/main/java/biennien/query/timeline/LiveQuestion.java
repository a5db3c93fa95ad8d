package biennien.query.timeline;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which lines are followed.
 *
 * @param kind a stored name ({@code figure.FigureReported}) or all of a feature ({@code figure})
 * @param after the position after which to begin, such as the basis of a list that was read before;
 *     without it, what is recorded from now on. {@code Last-Event-ID} takes its place
 */
record LiveQuestion(@Nullable String kind, @Nullable Long after) implements Question {

    LiveQuestion {
        Kinds.requireKnown("kind", kind);
        if (after != null && after < -1) {
            throw QueryProblem.badParameter(
                    "after", "bad-position", "'after' is a position of the log, or -1 for none.");
        }
    }
}

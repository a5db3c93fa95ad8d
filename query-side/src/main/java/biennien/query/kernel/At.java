package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The position an answer is wanted for.
 *
 * @param basis repeat the answer that is true for exactly this position; −1 is the empty log
 * @param minPosition the answer shall know at least this position, such as one that a command
 *     answered with
 */
public record At(@Nullable Long basis, @Nullable Long minPosition) implements Question {

    /** Whatever is known now. */
    public static final At NOW = new At(null, null);

    public At {
        if (basis != null && basis < -1) {
            throw QueryProblem.badParameter(
                    "basis", "bad-basis", "A basis is a position of the log, or -1 for none.");
        }
        if (minPosition != null && minPosition < -1) {
            throw QueryProblem.badParameter(
                    "minPosition",
                    "bad-min-position",
                    "minPosition is a position of the log, or -1 for none.");
        }
        if (basis != null && minPosition != null && minPosition > basis) {
            throw QueryProblem.badParameter(
                    "minPosition",
                    "bad-min-position",
                    "minPosition lies above the basis that was asked for.");
        }
    }

    long wanted() {
        return Math.max(basis == null ? -1 : basis, minPosition == null ? -1 : minPosition);
    }
}

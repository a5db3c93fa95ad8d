package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The position an answer is wanted for.
 *
 * @param basis repeat the answer that is true for exactly this position; −1 is the empty log
 * @param minPosition the answer shall know at least this position, such as one that a command
 *     answered with
 * @param asOf what was known at this moment of recorded time: true for the last position recorded
 *     then or before
 */
public record At(@Nullable Long basis, @Nullable Long minPosition, @Nullable Instant asOf)
        implements Question {

    /** Whatever is known now. */
    public static final At NOW = new At(null, null, null);

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
        if (basis != null && asOf != null) {
            throw QueryProblem.badParameter(
                    "asOf",
                    "as-of-and-basis",
                    "basis and asOf both say what an answer is true for; give one of them.");
        }
    }

    public At(@Nullable Long basis, @Nullable Long minPosition) {
        this(basis, minPosition, null);
    }

    long wanted() {
        return Math.max(basis == null ? -1 : basis, minPosition == null ? -1 : minPosition);
    }
}

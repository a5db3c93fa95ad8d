package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Between which positions a difference is asked for.
 *
 * @param from the earlier basis; without it, as with −1, the empty log
 * @param to the later basis; without it whatever is known now
 */
public record Between(@Nullable Long from, @Nullable Long to) implements Question {

    public Between {
        requirePosition("from", from);
        requirePosition("to", to);
        if (from != null && to != null && to < from) {
            throw QueryProblem.badParameter(
                    "to",
                    "reversed-bases",
                    "'to' lies before 'from'; what changed is asked forwards.");
        }
    }

    private static void requirePosition(String name, @Nullable Long position) {
        if (position != null && position < -1) {
            throw QueryProblem.badParameter(
                    name,
                    "bad-basis",
                    "'%s' is a position of the log, or -1 for none.".formatted(name));
        }
    }

    /** The earlier basis, which is no later than the one that the later answer has. */
    public long earlier(Snapshot later) {
        long earlier = from == null ? -1 : from;
        if (earlier > later.basis()) {
            throw QueryProblem.badParameter(
                    "from",
                    "reversed-bases",
                    "'from' lies above %d, up to which is known.".formatted(later.basis()));
        }
        return earlier;
    }

    /** What the later answer is true for; {@code to} says it instead of a basis. */
    public At later(At at) {
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

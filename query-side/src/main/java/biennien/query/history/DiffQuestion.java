package biennien.query.history;

import biennien.events.values.Correction;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What changed between which positions.
 *
 * @param from the earlier basis; without it, as with −1, the empty log
 * @param to the later basis; without it whatever is known now
 * @param register the last word of the path of a list, such as {@code figures}; without it all
 * @param except leaves out what changed by corrections of this kind alone, such as ENTRY_ERROR
 */
record DiffQuestion(
        @Nullable Long from, @Nullable Long to, @Nullable String register, @Nullable String except)
        implements Question {

    DiffQuestion {
        if (from != null && from < -1) {
            throw QueryProblem.badParameter(
                    "from", "bad-basis", "'from' is a position of the log, or -1 for none.");
        }
        if (to != null && to < -1) {
            throw QueryProblem.badParameter(
                    "to", "bad-basis", "'to' is a position of the log, or -1 for none.");
        }
        if (from != null && to != null && to < from) {
            throw QueryProblem.badParameter(
                    "to",
                    "reversed-bases",
                    "'to' lies before 'from'; what changed is asked forwards.");
        }
        if (except != null
                && Arrays.stream(Correction.Kind.values())
                        .noneMatch(kind -> kind.name().equals(except))) {
            throw QueryProblem.badParameter(
                    "except",
                    "unknown-kind",
                    "except is a kind of correction: "
                            + Arrays.stream(Correction.Kind.values())
                                    .map(Enum::name)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    long after() {
        return from == null ? -1 : from;
    }
}

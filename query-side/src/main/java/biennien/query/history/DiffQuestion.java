package biennien.query.history;

import biennien.events.values.Correction;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Of which changes is asked.
 *
 * @param register the last word of the path of a list, such as {@code figures}; without it all
 * @param except leaves out what changed by corrections of this kind alone, such as ENTRY_ERROR
 */
record DiffQuestion(@Nullable String register, @Nullable String except) implements Question {

    DiffQuestion {
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
}

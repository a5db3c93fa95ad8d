package biennien.query.reading;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which words.
 *
 * @param said a phrase of a source, in Vietnamese, at most 400 characters
 */
record ReadingQuestion(@Nullable String said) implements Question {

    static final int MOST = 400;

    ReadingQuestion {
        if (said == null || said.isBlank() || said.length() > MOST) {
            throw QueryProblem.badParameter(
                    "said",
                    "no-phrase",
                    "'said' is the phrase to read, of 1 to " + MOST + " characters.");
        }
    }

    String phrase() {
        return java.util.Objects.requireNonNull(said);
    }
}

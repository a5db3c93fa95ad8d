package biennien.query.model;

import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which models.
 *
 * @param q words of the name or of an alias, with or without diacritics
 * @param status named (nothing is known of its beginning), piloted, launched or retired; without it
 *     all
 */
record ModelQuestion(@Nullable String q, @Nullable String status) implements Question {

    /** All of them. */
    static final ModelQuestion ALL = new ModelQuestion(null, null);

    ModelQuestion {
        if (status != null && !status.matches("named|piloted|launched|retired")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is named, piloted, launched or retired.");
        }
    }
}

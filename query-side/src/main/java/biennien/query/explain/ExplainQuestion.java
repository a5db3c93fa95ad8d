package biennien.query.explain;

import static biennien.query.kernel.QueryProblem.badParameter;

import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which number.
 *
 * @param figure id of a figure
 * @param version position of the event from which on the figure read so; without it as known at the
 *     basis
 * @param answer instead of a figure: path and parameters of an answer of ours
 * @param pointer to the number in that answer (RFC 6901); without it the number that the answer is
 *     about
 * @param format json, or prov-json for W3C PROV
 */
record ExplainQuestion(
        @Nullable String figure,
        @Nullable Long version,
        @Nullable String answer,
        @Nullable String pointer,
        @Nullable String format)
        implements Question {

    static final String PROV_JSON = "prov-json";

    ExplainQuestion {
        if ((figure == null) == (answer == null)) {
            throw badParameter(
                    figure == null ? "figure" : "answer",
                    "which-number",
                    "Name one number: with 'figure' and its id, or with 'answer' and 'pointer' as"
                            + " the links 'explain' do.");
        }
        if (version != null && figure == null || pointer != null && answer == null) {
            throw badParameter(
                    version != null ? "version" : "pointer",
                    "which-number",
                    "'version' goes with 'figure', and 'pointer' with 'answer'.");
        }
        if (pointer != null && !pointer.startsWith("/")) {
            throw badParameter(
                    "pointer",
                    "bad-pointer",
                    "A pointer (RFC 6901) begins with '/', such as /items/3.");
        }
        if (format != null && !format.matches("json|" + PROV_JSON)) {
            throw badParameter(
                    "format",
                    "unknown-format",
                    "An explanation is given as json or " + PROV_JSON + ".");
        }
    }
}

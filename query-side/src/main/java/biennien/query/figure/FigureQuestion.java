package biennien.query.figure;

import biennien.events.law.Indicator;
import biennien.query.kernel.Days;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which figures.
 *
 * @param indicator code of what was counted
 * @param subject code or printed name of the kind of thing counted
 * @param source id, number, alias or title of the document
 * @param q words of the quote, the number as said, the subject, the indicator or the office; every
 *     word must occur
 * @param from only figures that may speak of a day from this one on
 * @param to only figures that may speak of a day up to and with this one
 * @param status current, corrected, withdrawn, or standing for the first two; without it all
 */
record FigureQuestion(
        @Nullable Indicator indicator,
        @Nullable String subject,
        @Nullable String source,
        @Nullable String q,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String status)
        implements Question {

    /** Any. */
    static final FigureQuestion ALL = new FigureQuestion(null, null, null, null, null, null, null);

    FigureQuestion {
        Days.inOrder(from, to);
        if (status != null && !status.matches("current|corrected|withdrawn|standing")) {
            throw QueryProblem.badParameter(
                    "status",
                    "unknown-status",
                    "status is current, corrected, withdrawn, or standing for the first two.");
        }
    }

    /** The same of figures that stand, unless another status is asked for. */
    FigureQuestion standing() {
        return status != null
                ? this
                : new FigureQuestion(indicator, subject, source, q, from, to, "standing");
    }
}

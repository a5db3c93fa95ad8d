package biennien.query.commendation;

import biennien.events.law.AwardForm;
import biennien.events.law.Conferrer;
import biennien.events.law.RecipientKind;
import biennien.query.kernel.Days;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which commendations.
 *
 * @param form code of the form of award
 * @param conferrer code of the office that decided it
 * @param recipient code of the kind of recipient
 * @param q words of the name of a collective; no person can be searched for
 * @param status conferred or annulled; without it both
 * @param from only what may have been conferred on this day or later
 * @param to only what may have been conferred up to and with this day
 */
record CommendationQuestion(
        @Nullable AwardForm form,
        @Nullable Conferrer conferrer,
        @Nullable RecipientKind recipient,
        @Nullable String q,
        @Nullable String status,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Question {

    /** All of them. */
    static final CommendationQuestion ALL =
            new CommendationQuestion(null, null, null, null, null, null, null);

    CommendationQuestion {
        Days.inOrder(from, to);
        if (status != null && !status.matches("conferred|annulled")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is conferred or annulled.");
        }
    }
}

package biennien.query.figure;

import biennien.events.law.Indicator;
import biennien.query.kernel.Days;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which competing claims.
 *
 * @param indicator code of what was counted
 * @param subject code or printed name of the kind of thing counted
 * @param from only where one of the claims may speak of a day from this one on
 * @param to only where one of the claims may speak of a day up to and with this one
 */
record ClaimsQuestion(
        @Nullable Indicator indicator,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Question {

    ClaimsQuestion {
        Days.inOrder(from, to);
    }
}

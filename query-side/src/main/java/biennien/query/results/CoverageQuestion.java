package biennien.query.results;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.query.kernel.Days;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Reports of what, by whom.
 *
 * @param indicator only figures of this indicator; without it any figure
 * @param level only units of this level in that time
 * @param from only units that existed, and figures that may speak of a day, from this one on
 * @param to the same up to and with this day
 */
record CoverageQuestion(
        @Nullable Indicator indicator,
        @Nullable AdministrativeLevel level,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Question {

    CoverageQuestion {
        Days.inOrder(from, to);
    }
}

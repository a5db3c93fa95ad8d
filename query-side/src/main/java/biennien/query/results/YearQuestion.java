package biennien.query.results;

import biennien.events.law.ReportCalendar;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which year.
 *
 * @param calendar which days count for it; the calendar year when absent
 * @param boundaries as-reported, which is all there is yet
 */
record YearQuestion(@Nullable ReportCalendar calendar, @Nullable String boundaries)
        implements Question {

    YearQuestion {
        if (boundaries != null && !boundaries.equals("as-reported")) {
            throw QueryProblem.badParameter(
                    "boundaries",
                    "unknown-boundaries",
                    "Results are given for units as they reported: boundaries=as-reported. Other"
                            + " borders can't be asked for yet.");
        }
    }

    ReportCalendar year() {
        return calendar == null ? ReportCalendar.CALENDAR_YEAR : calendar;
    }
}

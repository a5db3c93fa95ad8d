package biennien.query.results;

import biennien.events.law.ReportCalendar;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which year.
 *
 * @param calendar which days count for it; the calendar year when absent
 */
record YearQuestion(@Nullable ReportCalendar calendar) implements Question {

    ReportCalendar year() {
        return calendar == null ? ReportCalendar.CALENDAR_YEAR : calendar;
    }
}

package biennien.query.results;

import biennien.query.figure.FigureAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Explainable;
import biennien.query.unit.BordersAnswer;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of one year: counted from recorded facts, and reported.
 *
 * @param year as it is called
 * @param calendar which days count for it
 * @param from the first of them
 * @param to the last of them, included
 * @param legalBasis the text that says so; null for the calendar year
 * @param state how sure we are of that text: confirmed, partly or unconfirmed
 * @param boundaries as-reported: every fact counts for the unit that it was recorded of; or
 *     current, or as-of with a day: for the unit in whose borders of that day it lies
 * @param borders what those borders took in and left out; its unit is the one of that day
 * @param unit the unit as it was called on the last day of the year, or on that of the borders;
 *     null for all
 * @param tables T1 to T13, also those about which nothing is known
 */
@AllMembers
public record YearAnswer(
        int year,
        String calendar,
        LocalDate from,
        LocalDate to,
        @Nullable String legalBasis,
        String state,
        String boundaries,
        BordersAnswer borders,
        @Nullable UnitRef unit,
        List<YearTableAnswer> tables) {

    /**
     * One table.
     *
     * @param code T1 to T13
     * @param label what a Vietnamese reader expects
     * @param title in English
     * @param recorded lines counted from recorded facts
     * @param controls whether opening + new − ended = closing, line by line where it applies
     * @param reported figures that may speak of the year and stand, each the claim of one source;
     *     the first of them where a limit is asked for
     * @param reportedCount how many there are of them, shown or not
     * @param reportedSurely how many of those surely speak of the year: all but what fits perhaps
     * @param gaps what must not be read into this table, in words
     * @param gapCodes the same in the same order: more-figures, nothing-recorded, nothing-reported,
     *     other-days-too, not-apportionable, list-goes-on
     */
    @AllMembers
    public record YearTableAnswer(
            String code,
            String label,
            String title,
            List<ResultRow> recorded,
            List<Control> controls,
            List<ReportedInYear> reported,
            int reportedCount,
            int reportedSurely,
            List<String> gaps,
            List<String> gapCodes) {}

    /**
     * The control identity of one kind.
     *
     * @param kind code of the kind
     * @param verdict MATCH when all four numbers are exact and it holds; COMPATIBLE when bounds
     *     allow it; CONTRADICTS when they don't
     */
    @AllMembers
    public record Control(String kind, String verdict) implements Explainable {}

    /**
     * A reported figure beside the year.
     *
     * @param figure the claim
     * @param fits within: speaks of days of the year only; part: also of other days; day: a stock
     *     on a day of it; perhaps: it is not certain that it speaks of the year at all
     * @param counts within other borders than as-reported: wholly, or between (its unit lies within
     *     with a part only, so that between nothing and all of it counts); null as-reported
     */
    @AllMembers
    public record ReportedInYear(FigureAnswer figure, String fits, @Nullable String counts) {}
}

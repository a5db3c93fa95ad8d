package biennien.query.unit;

import biennien.query.kernel.AllMembers;
import biennien.query.unit.LineageAnswer.ActAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * Within which borders something was counted, and what that took in and left out.
 *
 * @param boundaries as-reported, current or as-of with its day
 * @param on the day of the borders; null for as-reported
 * @param unit the unit as of that day; null for all
 * @param derivedFrom units that went into it by that day, came from it later, or lay below it and
 *     ended without a successor of their own tier; only they make a number a derived one
 * @param formerUnits units that ended without a successor of their own tier and left area within
 *     these borders
 * @param leftOut units that lay below on other days, and why their facts don't count here
 */
@AllMembers
public record BordersAnswer(
        String boundaries,
        @Nullable LocalDate on,
        @Nullable UnitRef unit,
        List<Source> derivedFrom,
        List<FormerUnit> formerUnits,
        List<LeftOut> leftOut) {

    /**
     * Another unit whose facts count.
     *
     * @param unit as it was called on the last of these days
     * @param from the first day on which it counts; null from its beginning
     * @param to the last of them; null to its end
     * @param relation predecessor, successor or former
     * @param share whole, part (how much is not known) or part:0.25
     * @param counts wholly, or between: not apportionable, so that its numbers count from nothing
     *     to all of them
     * @param into the unit of the day that it belongs to
     * @param acts what led there
     */
    @AllMembers
    public record Source(
            UnitRef unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String relation,
            String share,
            String counts,
            UnitRef into,
            List<ActAnswer> acts) {}

    /**
     * A unit without a successor of its own tier. Its figures are never pushed down to its heirs.
     *
     * @param counted whether its facts count here, as those of a unit that lay below
     * @param heirs what now holds its area, by the text that ended it
     */
    @AllMembers
    public record FormerUnit(UnitRef unit, boolean counted, ActAnswer act, List<HeirOf> heirs) {}

    /**
     * @param share of the former unit
     */
    @AllMembers
    public record HeirOf(UnitRef unit, String share) {}

    /**
     * @param reason elsewhere-on-that-day, or went-elsewhere: into units that lie below another
     */
    @AllMembers
    public record LeftOut(
            UnitRef unit, @Nullable LocalDate from, @Nullable LocalDate to, String reason) {}
}

package biennien.query.unit;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a unit came from and went into.
 *
 * @param unit the one asked about
 * @param predecessors one step back
 * @param successors one step on
 * @param heirs all the steps to the units that exist at this basis; no figure is ever pushed down
 *     to them
 */
@AllMembers
public record LineageAnswer(
        UnitAnswer unit, List<Line> predecessors, List<Line> successors, List<Heir> heirs) {

    /**
     * One step.
     *
     * @param unit at the other end: before the act on its last day, after it on its first
     * @param parent the unit above that one, on the same day
     * @param kind successor, heir where the level ended and nothing succeeds, or part where both
     *     units went on
     * @param share how much of the unit before went over: whole, part (unknown) or part:0.25
     * @param act what did it
     */
    @AllMembers
    public record Line(
            UnitRef unit, @Nullable UnitRef parent, String kind, String share, ActAnswer act) {}

    /**
     * A legal act.
     *
     * @param reorganisation its id here
     * @param kind merge, split, part-transfer or abolish
     * @param legalText number of the text
     * @param adoptedOn day of adoption, null when not recorded
     * @param operativeOn first day of the new order; from this day it holds
     */
    @AllMembers
    public record ActAnswer(
            String reorganisation,
            String kind,
            String legalText,
            @Nullable LocalDate adoptedOn,
            LocalDate operativeOn) {}

    /**
     * A unit that exists at this basis and holds area of the unit asked about.
     *
     * @param unit the heir
     * @param parent the unit above it
     * @param share whole, or part, of the unit asked about; the size of a part only over one step
     * @param act the last step
     * @param alsoFrom what else it was made of, outside the unit asked about
     */
    @AllMembers
    public record Heir(
            UnitRef unit,
            @Nullable UnitRef parent,
            String share,
            ActAnswer act,
            List<Line> alsoFrom) {}
}

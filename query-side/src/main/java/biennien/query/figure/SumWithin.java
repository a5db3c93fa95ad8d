package biennien.query.figure;

import biennien.query.kernel.AllMembers;
import biennien.query.unit.BordersAnswer;
import biennien.query.unit.UnitRef;

import java.util.List;

/**
 * A sum within the borders of a day. What it takes from other units makes it a derived number,
 * which nobody reported.
 *
 * @param borders what they took in and left out
 * @param parts the figures, each of the unit that reported it
 * @param missing units within the borders of which no such figure is recorded, so that the sum is a
 *     lower bound; not reported is not zero
 */
@AllMembers
public record SumWithin(BordersAnswer borders, List<Part> parts, List<UnitRef> missing) {

    /**
     * @param counts wholly, or between: its unit lies within with a part only, so that anything
     *     from nothing to all of it counts
     */
    @AllMembers
    public record Part(String figure, UnitRef unit, String counts) {}
}

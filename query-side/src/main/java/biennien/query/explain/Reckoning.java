package biennien.query.explain;

import biennien.query.kernel.AllMembers;

import java.util.List;

/**
 * How a stranger comes to the same number: read each input in the payload of its event, in this
 * order, and do what the operation says.
 *
 * @param operation stated, sum, ratio, count, age, control or none
 * @param words what to do; English
 * @param openEnd whether the upper end is given up at last, because a list of the source goes on
 * @param inputs in order
 */
@AllMembers
public record Reckoning(
        String operation, String words, boolean openEnd, List<ReckonedInput> inputs) {

    public static final Reckoning NONE =
            new Reckoning("none", "There is nothing to reckon.", false, List.of());
}

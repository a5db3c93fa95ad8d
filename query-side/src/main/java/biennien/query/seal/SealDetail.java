package biennien.query.seal;

import biennien.query.kernel.AllMembers;

/**
 * One seal, and how much came after it.
 *
 * @param seal as the list shows it
 * @param after how many lines of the timeline came after the seal and may be of its days, as of the
 *     basis of this answer; {@code …/after} lists them
 */
@AllMembers
public record SealDetail(SealAnswer seal, long after) {}

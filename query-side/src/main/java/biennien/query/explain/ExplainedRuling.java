package biennien.query.explain;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

/**
 * A ruling that had a say in a number: which of several claims stands.
 *
 * @param ruling its id
 * @param address of it
 * @param position of the event
 * @param office who ruled; null when it is suppressed
 * @param ground why, in a few words; null when it is suppressed
 * @param prefers id of the figure that stands by it; null when none does
 * @param outdatedSince position since which it decides nothing any more; null while it does
 */
@AllMembers
public record ExplainedRuling(
        String ruling,
        String address,
        long position,
        @Nullable String office,
        @Nullable String ground,
        @Nullable String prefers,
        @Nullable Long outdatedSince) {}

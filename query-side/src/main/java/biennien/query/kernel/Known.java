package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The positions for which a version was the last word about its fact: recorded time.
 *
 * @param from position of the event that brought it
 * @param to the first position at which it no longer was the last word; null while it still is at
 *     the basis of the answer
 */
@AllMembers
public record Known(long from, @Nullable Long to) {}

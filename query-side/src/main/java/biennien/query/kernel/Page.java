package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A piece of a list.
 *
 * @param items in an order that never leaves two of them undecided
 * @param next the address of the following piece at the same basis, also in the header {@code
 *     Link}; null when this was the last
 */
@AllMembers
public record Page<T>(List<T> items, @Nullable String next) {}

package biennien.query.unit;

import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

/**
 * A unit as it was on a day: the day the fact speaks about, or the last of its life.
 *
 * @param id ours, never reused
 * @param name with its level word, "Thành phố Sơn La"; null when the register does not know the
 *     unit
 * @param level code of the level
 */
@AllMembers
public record UnitRef(String id, @Nullable String name, @Nullable String level) {}

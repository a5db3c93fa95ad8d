package biennien.events.reorganisation;

import biennien.events.values.UnitId;

/**
 * One line between a unit before and a unit after.
 *
 * @param unit the unit at the other end
 * @param share how much of the unit before went over this edge
 */
public record Edge(UnitId unit, Share share) {}

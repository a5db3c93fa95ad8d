package biennien.events.reorganisation;

import biennien.events.unit.UnitDescription;
import biennien.events.values.UnitId;

/** A unit that begins its life on the operative day of the act. */
public record NewUnit(UnitId id, UnitDescription description) {}

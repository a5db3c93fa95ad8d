package biennien.query.explain;

import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The unit that a number is of.
 *
 * @param unit as it was called on the days that the number speaks about
 * @param from its first day; null when not recorded
 * @param until its last day, itself included; null while it exists
 * @param boundaries the borders used: as-reported, where every fact stays on the unit that it was
 *     recorded of
 */
@AllMembers
public record ExplainedUnit(
        UnitRef unit, @Nullable LocalDate from, @Nullable LocalDate until, String boundaries) {}

/**
 * What law does to units: merge, split, rename, re-level, re-parent, abolish.
 *
 * <p>A reorganisation holds from its operative day, not from its adoption. Facts stay on the unit
 * that reported them, and nothing is deleted: a unit that ended keeps its timeline, with its heirs.
 * Whether the act fits is decided against the register of all units; two acts that would end the
 * same unit can't both get through, because the end of a unit is claimed in the append.
 *
 * <p>Law: Resolution 76/2025/UBTVQH15, Resolution 202/2025/QH15 and the resolutions on communes of
 * 16 June 2025.
 */
@NullMarked
package biennien.command.reorganisation;

import org.jspecify.annotations.NullMarked;

/**
 * Administrative units on the command side: establishing one, and the small register of all units
 * that other decisions are given as a value.
 *
 * <p>A unit has an id of ours that is never used again; names, levels, parents and codes are dated.
 * What happens to a unit later is decided in {@code reorganisation}. Facts whose time lies outside
 * the unit's life are refused, and the refusal names the successors.
 *
 * <p>Law: Resolution 76/2025/UBTVQH15 and Resolution 202/2025/QH15 (no second tier since 1 July
 * 2025).
 */
@NullMarked
package biennien.command.unit;

import org.jspecify.annotations.NullMarked;

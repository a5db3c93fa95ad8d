package biennien.events.handover;

import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.events.values.Quantity;

/**
 * One line of a batch.
 *
 * @param type the physical type; the legal class follows from it and the date
 * @param mode handed over, seized, found or a remnant of war; totals never mix them
 */
public record HandoverItem(WeaponType type, HandoverMode mode, Quantity quantity) {}

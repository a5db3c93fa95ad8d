package biennien.events.handover;

import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.events.values.MalformedValue;
import biennien.events.values.Quantity;

/**
 * A part of one line of a batch.
 *
 * @param of place of the line in the batch as it reads now, from 0
 * @param type the physical type; the legal class follows from it and the day of the batch
 * @param mode the mode of the line; of a line of mixed modes the one that is told for this part
 * @param quantity in the unit of count of the line
 */
public record HandoverPart(int of, WeaponType type, HandoverMode mode, Quantity quantity) {
    public HandoverPart {
        if (of < 0) {
            throw new MalformedValue(
                    "item-index",
                    "'of' is the place of a line of the batch, from 0, not " + of + ".");
        }
    }
}

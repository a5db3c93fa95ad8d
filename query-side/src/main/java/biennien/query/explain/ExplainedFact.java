package biennien.query.explain;

import biennien.query.answer.QuantityAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

/**
 * A fact that a number comes from.
 *
 * @param fact id of the fact
 * @param address of it; null where it has none of its own
 * @param position of the event that recorded the version that counts
 * @param unit the unit that it stays on, as it was called then; null where it is of none
 * @param days the time it speaks about as stated, EDTF (valid time); null where it states none
 * @param statedBy the office that stated it; null when none is named
 * @param quantity what it states; null where it counts as one
 */
@AllMembers
public record ExplainedFact(
        String fact,
        @Nullable String address,
        long position,
        @Nullable UnitRef unit,
        @Nullable String days,
        @Nullable String statedBy,
        @Nullable QuantityAnswer quantity) {}

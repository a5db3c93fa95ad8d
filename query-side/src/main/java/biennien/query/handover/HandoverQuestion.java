package biennien.query.handover;

import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.query.kernel.Days;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which batches.
 *
 * @param type only batches with an item of this type; code
 * @param mode only batches with an item that came in this way; code
 * @param from only what may have been taken in on this day or later
 * @param to only what may have been taken in up to and with this day
 */
record HandoverQuestion(
        @Nullable WeaponType type,
        @Nullable HandoverMode mode,
        @Nullable LocalDate from,
        @Nullable LocalDate to)
        implements Question {

    /** All of them. */
    static final HandoverQuestion ALL = new HandoverQuestion(null, null, null, null);

    HandoverQuestion {
        Days.inOrder(from, to);
    }
}

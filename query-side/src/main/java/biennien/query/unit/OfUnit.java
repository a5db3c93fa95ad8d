package biennien.query.unit;

import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Facts of which unit; without one, of all.
 *
 * @param unit an id, or a name with its type word ("Thành phố Sơn La"), if need be with the units
 *     above it after commas
 * @param within with the units below it, on the days on which they lay below it
 * @param on the day on which the unit bore the name; without it every unit that ever bore it counts
 */
public record OfUnit(@Nullable String unit, boolean within, @Nullable LocalDate on)
        implements Question {

    /** Of all. */
    public static final OfUnit ALL = new OfUnit(null, false, null);
}

package biennien.events.activity;

import biennien.events.values.MalformedValue;

import org.jspecify.annotations.Nullable;

/**
 * Which festival of the movement it was.
 *
 * @param year the year of the festival
 * @param anniversary which anniversary of the first one the source calls it, absent when it does
 *     not say
 */
public record Festival(int year, @Nullable Integer anniversary) {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    /**
     * @throws MalformedValue when the year has not four digits
     */
    public Festival {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new MalformedValue(
                    "festival-year", "The year of a festival has four digits, not " + year + ".");
        }
    }
}

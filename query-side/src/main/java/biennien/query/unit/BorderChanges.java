package biennien.query.unit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whether a unit has other borders than before: by a merger, a split or a transfer that it had a
 * part in, or because something below it came from elsewhere or went there. That districts ended
 * and their communes came directly below the province moved no border of the province.
 */
public final class BorderChanges {

    private final BorderMap map;

    BorderChanges(BorderMap map) {
        this.map = map;
    }

    /**
     * @param after changes from the day after this one on count; null for as long as is known
     * @param to up to and with this day; null for whatever came last
     */
    public boolean haveChanged(String unit, @Nullable LocalDate after, @Nullable LocalDate to) {
        return map.hasChanged(
                unit, after == null ? LocalDate.MIN : after, to == null ? LocalDate.MAX : to);
    }
}

package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days in a row, local days of Asia/Ho_Chi_Minh, both ends included.
 *
 * @param first the first day, or null when they have no beginning
 * @param last the last day, or null when they have no end
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

    /**
     * @throws MalformedValue {@code reversed-days} when they would end before they begin
     */
    public Days {
        if (first != null && last != null && last.isBefore(first)) {
            throw new MalformedValue(
                    "reversed-days", "Days cannot end on " + last + " before " + first + ".");
        }
    }

    public Optional<LocalDate> beginning() {
        return Optional.ofNullable(first);
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(last);
    }

    public boolean contains(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}

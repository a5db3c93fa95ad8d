package biennien.events.law;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/** The local days on which something holds: half-open, and an absent end is open. */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "a validity must have at least one day: " + from + " to " + to);
        }
    }

    public static Validity since(int year, int month, int day) {
        return new Validity(LocalDate.of(year, month, day), null);
    }

    /** Up to, and without, the given day. */
    public static Validity before(int year, int month, int day) {
        return new Validity(null, LocalDate.of(year, month, day));
    }

    public Validity andBefore(int year, int month, int day) {
        return new Validity(from, LocalDate.of(year, month, day));
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    public boolean hasEndedBy(LocalDate day) {
        return to != null && !day.isBefore(to);
    }

    public boolean hasNotBegunBy(LocalDate day) {
        return from != null && day.isBefore(from);
    }

    /** The last day on which it holds, where there is one. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to).map(day -> day.minusDays(1));
    }
}

package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * One date as stated: a year, a month of it or a day of that, with digits left open and with the
 * signs that say how sure it is. It stands for a set of whole units (years, months or days), of
 * which the real date is one.
 *
 * @param month null when only the year was stated
 * @param day null when no day was stated
 * @param whole the sign on the date as a whole, at its end
 */
record EdtfDate(Part year, @Nullable Part month, @Nullable Part day, Sign whole) {

    /** How sure the one who stated it was. */
    enum Sign {
        NONE,
        UNCERTAIN,
        APPROXIMATE,
        BOTH;

        boolean approximate() {
            return this == APPROXIMATE || this == BOTH;
        }
    }

    /**
     * A part of the date.
     *
     * @param digits 4 for a year, 2 for a month or a day; X where a digit was not stated
     * @param sign on this part alone
     */
    record Part(String digits, Sign sign) {

        boolean stated() {
            return digits.indexOf('X') < 0 && sign == Sign.NONE;
        }

        boolean unstated() {
            return digits.chars().allMatch(c -> c == 'X');
        }

        /** One unit of the last digit stated: 1 for 2013, 10 for 201X, 100 for 20XX. */
        int unitOfLastDigit() {
            int unit = 1;
            for (int i = digits.length() - 1; i > 0 && digits.charAt(i) == 'X'; i--) {
                unit *= 10;
            }
            return unit;
        }

        /** The numbers that the part may be, wider by the pad when it is approximate. */
        BitSet values(int min, int max) {
            BitSet values = new BitSet(max + 1);
            int pad = sign.approximate() ? Edtf.APPROXIMATION_PAD_UNITS * unitOfLastDigit() : 0;
            if (digits.indexOf('X') < 0) {
                add(values, Integer.parseInt(digits), pad, min, max);
                return values;
            }
            for (int value = min; value <= max; value++) {
                if (fits(value)) {
                    add(values, value, pad, min, max);
                }
            }
            return values;
        }

        private static void add(BitSet values, int value, int pad, int min, int max) {
            int from = Math.max(min, value - pad);
            int to = Math.min(max, value + pad);
            if (from <= to && value >= min && value <= max) {
                values.set(from, to + 1);
            }
        }

        private boolean fits(int value) {
            int rest = value;
            for (int i = digits.length() - 1; i >= 0; i--) {
                char digit = digits.charAt(i);
                if (digit != 'X' && digit - '0' != rest % 10) {
                    return false;
                }
                rest /= 10;
            }
            return true;
        }
    }

    /** Whole days in a row, of which the real date is one: a year, a month or a day. */
    private record Unit(LocalDate from, LocalDate toExclusive) {

        Unit widenedBy(Pad pad) {
            return new Unit(from.minus(pad.count, pad.unit), toExclusive.plus(pad.count, pad.unit));
        }

        boolean touches(LocalDate windowFrom, LocalDate windowToExclusive) {
            return from.isBefore(windowToExclusive) && windowFrom.isBefore(toExclusive);
        }
    }

    /** What "about" adds before and after. */
    private record Pad(int count, ChronoUnit unit) {
        static final Pad NONE = new Pad(0, ChronoUnit.DAYS);

        int wholeYears() {
            return unit == ChronoUnit.YEARS ? count : 1;
        }
    }

    /** The last year that four digits can state. */
    private static final int LAST_YEAR = 9999;

    /** Whether both state a year, or both a month, or both a day. */
    boolean asPreciseAs(EdtfDate other) {
        return (month == null) == (other.month == null) && (day == null) == (other.day == null);
    }

    /** Whether every digit is stated and nothing is doubted. */
    boolean exact() {
        return whole == Sign.NONE
                && year.stated()
                && (month == null || month.stated())
                && (day == null || day.stated());
    }

    /** Whether the calendar has such a date at all. */
    boolean exists() {
        return year.values(0, LAST_YEAR).stream().anyMatch(y -> !unitsOf(y).isEmpty());
    }

    /** The only day meant, if it is stated exactly. */
    Optional<LocalDate> onlyDay() {
        return exact() && day != null ? first() : Optional.empty();
    }

    /** The first possible day; none when the year is wholly unstated. */
    Optional<LocalDate> first() {
        if (year.unstated()) {
            return Optional.empty();
        }
        BitSet years = year.values(0, LAST_YEAR);
        for (int y = years.nextSetBit(0); y >= 0; y = years.nextSetBit(y + 1)) {
            List<Unit> units = unitsOf(y);
            if (!units.isEmpty()) {
                return Optional.of(units.getFirst().widenedBy(pad()).from);
            }
        }
        return Optional.empty();
    }

    /** The last possible day; none when the year is wholly unstated. */
    Optional<LocalDate> last() {
        if (year.unstated()) {
            return Optional.empty();
        }
        BitSet years = year.values(0, LAST_YEAR);
        for (int y = years.length() - 1; y >= 0; y = years.previousSetBit(y - 1)) {
            List<Unit> units = unitsOf(y);
            if (!units.isEmpty()) {
                return Optional.of(units.getLast().widenedBy(pad()).toExclusive.minusDays(1));
            }
        }
        return Optional.empty();
    }

    /** Whether some possible day lies from the one day to before the other. */
    boolean touches(LocalDate from, LocalDate toExclusive) {
        Pad pad = pad();
        BitSet years = year.values(0, LAST_YEAR);
        int earliest = Math.clamp((long) from.getYear() - pad.wholeYears() - 1, 0, LAST_YEAR);
        int latest = Math.clamp((long) toExclusive.getYear() + pad.wholeYears() + 1, 0, LAST_YEAR);
        for (int y = years.nextSetBit(earliest);
                y >= 0 && y <= latest;
                y = years.nextSetBit(y + 1)) {
            for (Unit unit : unitsOf(y)) {
                if (unit.widenedBy(pad).touches(from, toExclusive)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The units of that year that fit, in order; none when the calendar has none. */
    private List<Unit> unitsOf(int y) {
        if (month == null) {
            LocalDate from = LocalDate.of(y, 1, 1);
            return List.of(new Unit(from, from.plusYears(1)));
        }
        List<Unit> units = new ArrayList<>();
        BitSet months = month.values(1, 12);
        for (int m = months.nextSetBit(0); m >= 0; m = months.nextSetBit(m + 1)) {
            YearMonth yearMonth = YearMonth.of(y, m);
            if (day == null) {
                units.add(new Unit(yearMonth.atDay(1), yearMonth.plusMonths(1).atDay(1)));
                continue;
            }
            BitSet days = day.values(1, yearMonth.lengthOfMonth());
            for (int d = days.nextSetBit(0); d >= 0; d = days.nextSetBit(d + 1)) {
                units.add(new Unit(yearMonth.atDay(d), yearMonth.atDay(d).plusDays(1)));
            }
        }
        return units;
    }

    /** The pad of a date that is approximate as a whole: one unit of its last stated digit. */
    private Pad pad() {
        if (!whole.approximate()) {
            return Pad.NONE;
        }
        if (day != null && !day.unstated()) {
            return pad(day, ChronoUnit.DAYS);
        }
        if (month != null && !month.unstated()) {
            return pad(month, ChronoUnit.MONTHS);
        }
        return year.unstated() ? Pad.NONE : pad(year, ChronoUnit.YEARS);
    }

    private static Pad pad(Part part, ChronoUnit unit) {
        return new Pad(Edtf.APPROXIMATION_PAD_UNITS * part.unitOfLastDigit(), unit);
    }
}

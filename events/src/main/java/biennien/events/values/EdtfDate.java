package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

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

    /** The last year that four digits can state. */
    private static final int LAST_YEAR = 9999;

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
            return head().isEmpty();
        }

        /** Whether there is no more than one number that it may be. */
        boolean single() {
            return digits.indexOf('X') < 0 && !sign.approximate();
        }

        /** One unit of the last digit stated: 1 for 2013, 10 for 201X, 100 for 20XX. */
        int unitOfLastDigit() {
            int unit = 1;
            for (int open = digits.length() - head().length(); open > 0; open--) {
                unit *= 10;
            }
            return unit;
        }

        /** The numbers that the part may be, wider by the pad when it is approximate. */
        BitSet values(int min, int max) {
            BitSet values = new BitSet(max + 1);
            int unit = unitOfLastDigit();
            int pad = sign.approximate() ? Edtf.APPROXIMATION_PAD_UNITS * unit : 0;
            heads().forEach(
                            head -> {
                                int first = Math.max(min, head * unit);
                                int last = Math.min(max, head * unit + unit - 1);
                                if (first <= last) {
                                    values.set(
                                            Math.max(min, first - pad),
                                            Math.min(max, last + pad) + 1);
                                }
                            });
            return values;
        }

        /** The digits up to the last one stated. */
        private String head() {
            int end = digits.length();
            while (end > 0 && digits.charAt(end - 1) == 'X') {
                end--;
            }
            return digits.substring(0, end);
        }

        private IntStream heads() {
            String head = head();
            if (head.indexOf('X') < 0) {
                return IntStream.of(head.isEmpty() ? 0 : Integer.parseInt(head));
            }
            return IntStream.rangeClosed(0, LAST_YEAR).filter(number -> fits(head, number));
        }

        private static boolean fits(String head, int number) {
            int rest = number;
            for (int i = head.length() - 1; i >= 0; i--) {
                char digit = head.charAt(i);
                if (digit != 'X' && digit - '0' != rest % 10) {
                    return false;
                }
                rest /= 10;
            }
            return rest == 0;
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
        return edge(true).isPresent();
    }

    /** The only day meant, if it is stated exactly. */
    Optional<LocalDate> onlyDay() {
        return exact() && day != null ? first() : Optional.empty();
    }

    /** The first possible day; none when the year is wholly unstated. */
    Optional<LocalDate> first() {
        return year.unstated()
                ? Optional.empty()
                : edge(true).map(unit -> unit.widenedBy(pad()).from);
    }

    /** The last possible day; none when the year is wholly unstated. */
    Optional<LocalDate> last() {
        return year.unstated()
                ? Optional.empty()
                : edge(false).map(unit -> unit.widenedBy(pad()).toExclusive.minusDays(1));
    }

    /** The first or the last unit that fits. */
    private Optional<Unit> edge(boolean first) {
        if (year.single()) {
            return edgeOf(Integer.parseInt(year.digits), first);
        }
        BitSet years = year.values(0, LAST_YEAR);
        int y = first ? years.nextSetBit(0) : years.length() - 1;
        while (y >= 0) {
            Optional<Unit> unit = edgeOf(y, first);
            if (unit.isPresent()) {
                return unit;
            }
            y = first ? years.nextSetBit(y + 1) : years.previousSetBit(y - 1);
        }
        return Optional.empty();
    }

    private Optional<Unit> edgeOf(int y, boolean first) {
        if (month != null && month.single() && (day == null || day.single())) {
            return unitOf(y, month, day);
        }
        List<Unit> units = unitsOf(y);
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(first ? units.getFirst() : units.getLast());
    }

    /** The only unit of that year that can be meant, if the calendar has it. */
    private static Optional<Unit> unitOf(int y, Part month, @Nullable Part day) {
        int m = Integer.parseInt(month.digits);
        if (m < 1 || m > 12) {
            return Optional.empty();
        }
        LocalDate from = LocalDate.of(y, m, 1);
        if (day == null) {
            return Optional.of(new Unit(from, from.plusMonths(1)));
        }
        int d = Integer.parseInt(day.digits);
        if (d < 1 || d > from.lengthOfMonth()) {
            return Optional.empty();
        }
        LocalDate date = from.withDayOfMonth(d);
        return Optional.of(new Unit(date, date.plusDays(1)));
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
        List<Unit> units = new ArrayList<>(1);
        BitSet months = month.values(1, 12);
        for (int m = months.nextSetBit(0); m >= 0; m = months.nextSetBit(m + 1)) {
            LocalDate from = LocalDate.of(y, m, 1);
            if (day == null) {
                units.add(new Unit(from, from.plusMonths(1)));
                continue;
            }
            BitSet days = day.values(1, from.lengthOfMonth());
            for (int d = days.nextSetBit(0); d >= 0; d = days.nextSetBit(d + 1)) {
                LocalDate date = from.withDayOfMonth(d);
                units.add(new Unit(date, date.plusDays(1)));
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

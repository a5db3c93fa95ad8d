package biennien.events.figure;

import biennien.events.values.Edtf;
import biennien.events.values.Period;
import biennien.events.values.Shape;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether two periods may be one and the same time; see {@link FigureClaim#isOfTheTimeOf}. */
final class SameTime {

    /** No record of the campaign lies beyond; where nothing is told, these days are looked at. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final Pattern DOUBT = Pattern.compile("[?~%X\\[]");
    private static final Pattern BETWEEN_DATES = Pattern.compile(",|\\.\\.");

    private SameTime() {}

    static Truth of(Period one, Period other) {
        if (one.shape() != other.shape()) {
            return sameDaysOf(one, other) ? Truth.UNKNOWN : Truth.FALSE;
        }
        return one.shape() == Shape.POINT
                ? ofDays(one.edtf(), other.edtf())
                : ofStretches(one.edtf(), other.edtf());
    }

    private static boolean sameDaysOf(Period one, Period other) {
        return one.earliest().isPresent()
                && one.latest().isPresent()
                && one.earliest().equals(other.earliest())
                && one.latest().equals(other.latest());
    }

    private static Truth ofDays(Edtf one, Edtf other) {
        var day = one.day();
        if (day.isPresent() && other.day().isPresent()) {
            return day.equals(other.day()) ? Truth.TRUE : Truth.FALSE;
        }
        LocalDate from = later(one.earliest().orElse(FIRST), other.earliest().orElse(FIRST));
        LocalDate to = earlier(one.latest().orElse(LAST), other.latest().orElse(LAST));
        return haveDayInCommon(one, other, from, to) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Years in which one of them has no day are passed over, and so are such months. */
    private static boolean haveDayInCommon(Edtf one, Edtf other, LocalDate from, LocalDate to) {
        Predicate<Stretch> both = s -> s.isPossibleFor(one) && s.isPossibleFor(other);
        for (LocalDate year = from.withDayOfYear(1); !year.isAfter(to); year = year.plusYears(1)) {
            if (!both.test(new Stretch(year, year.plusYears(1)))) {
                continue;
            }
            for (int m = 0; m < 12; m++) {
                LocalDate month = year.plusMonths(m);
                if (!both.test(new Stretch(month, month.plusMonths(1)))) {
                    continue;
                }
                for (int d = 0; d < month.lengthOfMonth(); d++) {
                    LocalDate day = month.plusDays(d);
                    if (both.test(new Stretch(day, day.plusDays(1)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private record Stretch(LocalDate from, LocalDate toExclusive) {
        boolean isPossibleFor(Edtf edtf) {
            return edtf.possiblyWithin(from, toExclusive);
        }
    }

    private static Truth ofStretches(Edtf one, Edtf other) {
        if (one.equals(other)) {
            return isTold(one) ? Truth.TRUE : Truth.UNKNOWN;
        }
        boolean may = End.begin(one).mayBe(End.begin(other)) && End.end(one).mayBe(End.end(other));
        if (!may) {
            return Truth.FALSE;
        }
        boolean sure =
                isTold(one)
                        && isTold(other)
                        && one.earliest().equals(other.earliest())
                        && one.latest().equals(other.latest());
        return sure ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** Nothing in it is doubted or left open. */
    private static boolean isTold(Edtf edtf) {
        return !DOUBT.matcher(edtf.text()).find() && !edtf.isUnknownStart() && !edtf.isUnknownEnd();
    }

    /**
     * The first or the last day of a stretch.
     *
     * @param days the possible ones; null when there was none told, so that it may be any
     * @param open whether there is none: ".."
     */
    private record End(@Nullable TreeSet<LocalDate> days, boolean open) {

        static End begin(Edtf edtf) {
            return of(edtf, true);
        }

        static End end(Edtf edtf) {
            return of(edtf, false);
        }

        private static End of(Edtf edtf, boolean begins) {
            int slash = edtf.text().indexOf('/');
            if (slash < 0) {
                return new End(units(edtf, begins), begins ? edtf.isOpenStart() : edtf.isOpenEnd());
            }
            String told =
                    begins ? edtf.text().substring(0, slash) : edtf.text().substring(slash + 1);
            return told.isEmpty() || told.equals("..")
                    ? new End(null, told.equals(".."))
                    : new End(units(Edtf.of(told), begins), false);
        }

        boolean mayBe(End other) {
            if (open || other.open) {
                return open == other.open || (days == null && other.days == null);
            }
            return days == null
                    || other.days == null
                    || days.stream().anyMatch(other.days::contains);
        }

        /**
         * The first or last day of each whole year, month or day that a text may mean: "2022-01?"
         * begins on 1 January, doubted or not, and "all of" several with the first of them.
         */
        private static @Nullable TreeSet<LocalDate> units(Edtf edtf, boolean begins) {
            LocalDate earliest = edtf.earliest().orElse(null);
            LocalDate latest = edtf.latest().orElse(null);
            if (earliest == null || latest == null) {
                return null;
            }
            var days = new TreeSet<LocalDate>();
            if (edtf.text().startsWith("{")) {
                days.add(begins ? earliest : latest);
                return days;
            }
            String date =
                    BETWEEN_DATES
                            .splitAsStream(edtf.text().replace("[", ""))
                            .findFirst()
                            .orElse("");
            long dashes = date.chars().filter(c -> c == '-').count();
            LocalDate unit =
                    dashes == 0
                            ? earliest.withDayOfYear(1)
                            : dashes == 1 ? earliest.withDayOfMonth(1) : earliest;
            while (!unit.isAfter(latest)) {
                LocalDate next =
                        dashes == 0
                                ? unit.plusYears(1)
                                : dashes == 1 ? unit.plusMonths(1) : unit.plusDays(1);
                if (edtf.possiblyWithin(unit, next)) {
                    days.add(begins ? unit : next.minusDays(1));
                }
                unit = next;
            }
            return days;
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

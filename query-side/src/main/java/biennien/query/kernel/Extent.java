package biennien.query.kernel;

import biennien.events.values.Days;
import biennien.events.values.Edtf;
import biennien.events.values.Period;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** The days of a fact, as exactly as they are known: what is possible and what is beyond doubt. */
public sealed interface Extent {

    /** Of a fact that does not say when it was true. */
    Extent UNTOLD = new Life(null, null);

    static Extent of(@Nullable Period period) {
        return period == null ? UNTOLD : new Stated(period);
    }

    /** Of an event or a fact that has a text and no shape of its own. */
    static Extent said(@Nullable String edtf) {
        return edtf == null ? UNTOLD : new Stated(Period.ofSaid(Edtf.of(edtf)));
    }

    /** Of what holds throughout these days, both included. */
    static Extent throughout(LocalDate first, LocalDate last) {
        return new Stated(Period.ofSaid(Edtf.of(first + "/" + last)));
    }

    /** Of what holds throughout a calendar year. */
    static Extent throughout(int year) {
        return throughout(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /**
     * Of a thing that lives: it began on some day of one text and ended on some day of the other.
     *
     * @param begun null when nobody recorded it
     * @param ended null when no end is recorded: it lives on
     */
    static Extent life(@Nullable Edtf begun, @Nullable Edtf ended) {
        return new Life(begun, ended);
    }

    /** Whether every possible day lies in the window. */
    boolean certainlyIn(DayWindow window);

    /** Whether at least one possible day lies in the window. */
    boolean possiblyIn(DayWindow window);

    /** Whether it happened, or held, on that day beyond doubt. */
    boolean certainlyOn(LocalDate day);

    default boolean possiblyOn(LocalDate day) {
        return possiblyIn(new DayWindow(day, day));
    }

    /** A time as a source states it. */
    record Stated(Period period) implements Extent {

        @Override
        public boolean certainlyIn(DayWindow window) {
            return period.certainlyWithin(window.from(), window.toExclusive());
        }

        @Override
        public boolean possiblyIn(DayWindow window) {
            return period.possiblyWithin(window.from(), window.toExclusive());
        }

        @Override
        public boolean certainlyOn(LocalDate day) {
            return contains(period.definiteDays(), day);
        }
    }

    /**
     * From a beginning to an end, throughout. Both happened on some day of their texts: "founded in
     * 2018" is sure to live from the last day of 2018 on, and may have lived from the first.
     *
     * @param ended the last day on which it lived
     */
    record Life(@Nullable Edtf begun, @Nullable Edtf ended) implements Extent {

        @Override
        public boolean certainlyIn(DayWindow window) {
            LocalDate first = first();
            LocalDate last = last();
            return first != null
                    && last != null
                    && window.contains(first)
                    && window.contains(last)
                    && !last.isBefore(first);
        }

        @Override
        public boolean possiblyIn(DayWindow window) {
            LocalDate first = first();
            LocalDate last = last();
            return (first == null || !first.isAfter(window.to()))
                    && (last == null || !last.isBefore(window.from()));
        }

        @Override
        public boolean certainlyOn(LocalDate day) {
            if (begun == null) {
                return false;
            }
            LocalDate surelyBegun = begun.latest().orElse(null);
            return surelyBegun != null
                    && !day.isBefore(surelyBegun)
                    && (ended == null || !day.isAfter(ended.earliest().orElse(LocalDate.MIN)));
        }

        private @Nullable LocalDate first() {
            return begun == null ? null : begun.earliest().orElse(null);
        }

        private @Nullable LocalDate last() {
            return ended == null ? null : ended.latest().orElse(null);
        }
    }

    private static boolean contains(List<Days> sure, LocalDate day) {
        return sure.stream().anyMatch(days -> days.contains(day));
    }
}

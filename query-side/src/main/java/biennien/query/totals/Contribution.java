package biennien.query.totals;

import biennien.events.figure.Subject;
import biennien.events.values.FigureId;
import biennien.events.values.Interval;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.query.totals.Cell.Kind;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A standing figure that counts in a year: a flow of which every possible day lies in it.
 *
 * @param figure its id
 * @param earliest the first possible day
 * @param latest the last possible day, itself included
 * @param bounds what is certain of the number
 * @param listOpen whether its list goes on, so that there is no upper end to the sum
 */
record Contribution(
        String figure,
        Cell cell,
        LocalDate earliest,
        LocalDate latest,
        Interval bounds,
        boolean listOpen) {

    private static final String PERCENT = "%";

    /** As what a number counts; none for a stock, a rate, or a time not certainly in one year. */
    static Optional<Kind> kind(Subject subject, Quantity quantity, Period period) {
        Optional<Integer> year = period.earliest().map(LocalDate::getYear);
        boolean inOneYear = year.equals(period.latest().map(LocalDate::getYear));
        boolean flow = quantity.measure() == Measure.FLOW && !quantity.unit().equals(PERCENT);
        return year.filter(_ -> flow && inOneYear)
                .map(one -> new Kind(one, subject.type(), subject.code(), quantity.unit()));
    }

    /** A figure that counts as this. */
    static Contribution of(FigureId figure, Cell cell, Quantity quantity, Period period) {
        return new Contribution(
                figure.value(),
                cell,
                period.earliest().orElseThrow(),
                period.latest().orElseThrow(),
                quantity.bounds(),
                quantity.listOpen());
    }

    /** Whether both may speak of the same day, so that one may hold the other. */
    boolean overlaps(Contribution other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }
}

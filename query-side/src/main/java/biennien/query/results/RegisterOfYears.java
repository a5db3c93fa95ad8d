package biennien.query.results;

import java.time.LocalDate;

/** A register whose facts are of a year, whatever days a calendar counts for it, and of no day. */
interface RegisterOfYears extends Register {

    @Override
    default Window window(int year, Window days) {
        return new Window(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    @Override
    default boolean isOfYears() {
        return true;
    }
}

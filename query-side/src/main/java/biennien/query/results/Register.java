package biennien.query.results;

import biennien.query.kernel.Snapshot;
import biennien.query.unit.OfUnit;

import java.util.List;
import java.util.Set;

/** One register of recorded facts, counted. */
interface Register {

    /** The word of the address: {@code /api/v1/results/<code>}. */
    String code();

    /** The tables of a year that its lines stand in. */
    Set<String> tables();

    /** The processing groups whose rows it reads. */
    Set<String> reads();

    /** The days that count for a year where a year is asked for by its number. */
    default Window window(int year, Window days) {
        return days;
    }

    /** Whether its facts are of a year and of no day, so that nothing stands on one. */
    default boolean isOfYears() {
        return false;
    }

    /** In an order that leaves no two of them undecided. */
    List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot);
}

package biennien.query.results;

import biennien.query.kernel.Snapshot;
import biennien.query.unit.OfUnit;

import java.util.List;
import java.util.Set;

/** One register of recorded facts, counted. */
interface Register {

    /** The word of the address: {@code /api/v1/results/<code>}. */
    String code();

    /** The processing groups whose rows it reads. */
    Set<String> reads();

    /** The days that count for a year where a year is asked for by its number. */
    default Window window(int year, Window days) {
        return days;
    }

    /** In an order that leaves no two of them undecided. */
    List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot);
}

package biennien.query.results;

import biennien.query.kernel.Snapshot;
import biennien.query.unit.Covered;

import java.util.List;
import java.util.Set;

/** One register of recorded facts, counted, and each line of it told fact by fact. */
public interface Register {

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
    List<ResultRow> rows(Covered units, Window window, Snapshot snapshot);

    /**
     * What the lines are made of: for the same units and days each fact that may count, once for
     * each line that it adds to. The contributions to a line sum up to it exactly, because both are
     * read from one statement; a line of zeros has none, and no other line has any. In an order
     * that leaves no two of them undecided.
     */
    List<Contribution> contributions(Covered units, Window window, Snapshot snapshot);
}

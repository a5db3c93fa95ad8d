package biennien.query.kernel;

import biennien.eventstore.Fold;

import java.util.Set;

/**
 * A projection whose rows are a sum over the log. Its event handlers keep the rows current; when
 * all rows are made anew it is folded instead, which is many times faster.
 */
public interface Folded {

    /**
     * A fold with an empty state that writes into empty tables. It writes with nothing but the
     * connection it is given, and the position is kept by whoever asked.
     *
     * @param schema where the tables are: the live one or that of a rebuild
     */
    Fold<?> fold(String schema);

    /** Names of the tables it writes to, without their schema. */
    Set<String> tables();
}

package biennien.query.ledger;

import java.time.Duration;

/**
 * How the log is kept.
 *
 * @param origin its name, a schema-less URL; empty: one is made up on the first start. A log never
 *     changes its name
 * @param keeps whether this process may keep the log; it serves it anyway
 * @param look how long the keeper waits at most before it looks whether something was appended
 * @param between the least time between the beginnings of two rounds of the keeper
 * @param rowsPerSecond how many events the self-check reads in a second at most
 * @param checkPause between two passes of the self-check
 * @param witnessPause between two calls to the same witness
 * @param witnessTimeout how long a witness may take to answer
 */
public record LedgerSettings(
        String origin,
        boolean keeps,
        Duration look,
        Duration between,
        int rowsPerSecond,
        Duration checkPause,
        Duration witnessPause,
        Duration witnessTimeout) {

    public LedgerSettings {
        if (rowsPerSecond < 1) {
            throw new IllegalArgumentException(
                    "The self-check reads at least one event a second, not " + rowsPerSecond + ".");
        }
    }
}

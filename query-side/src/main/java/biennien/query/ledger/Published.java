package biennien.query.ledger;

import java.time.Instant;

/**
 * A checkpoint as it was published.
 *
 * @param note with the signatures of the log, and of witnesses where they were read with it
 * @param signedAt when; told to people only, it is not signed
 */
record Published(Head head, String note, Instant signedAt) {

    long size() {
        return head.size();
    }
}

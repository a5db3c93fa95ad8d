package biennien.query.ledger;

import java.util.Optional;

/**
 * What lies in the folder {@code ledger} of the data folder, outside the database: what a copy of
 * the database alone must not be able to do or to hide.
 */
public interface LedgerFiles {

    /** The keys that sign, one a line, in the form of Go's {@code note} package. */
    String SIGNING_KEY = "signing-key";

    /** The last checkpoint that was published here. */
    String CHECKPOINT = "checkpoint";

    /** Which witnesses are asked (C2SP tlog-policy); written by an operator. */
    String POLICY = "policy";

    Optional<String> read(String name);

    /** Whole or not at all, durable, and readable for the owner only. */
    void write(String name, String text);
}

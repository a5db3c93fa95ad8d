package biennien.eventstore;

/**
 * Keeps those who read or write the read models apart from whoever exchanges them for others, in
 * all processes on one database. LOCK takes no snapshot, so a transaction that passes first sees
 * nothing of before an exchange that it waited for.
 */
public final class ReadGate {

    /** The first statement of every transaction on the read models. */
    public static final String PASS = "LOCK TABLE eventstore.read_gate IN ACCESS SHARE MODE";

    /** Waits for all who passed; whoever comes waits until the end of this transaction. */
    public static final String CLOSE = "LOCK TABLE eventstore.read_gate IN ACCESS EXCLUSIVE MODE";

    private ReadGate() {}
}

package biennien.query.explain;

import biennien.query.kernel.Snapshot;

import java.util.Set;

/** Explains the numbers of the answers at one kind of address. */
public interface Explainer {

    /** The address as it is mapped, such as {@code /api/v1/figures/{id}}. */
    String pattern();

    /** The processing groups whose rows it reads. */
    Set<String> reads();

    /**
     * Where a number comes from.
     *
     * @param told the answer that shows it
     * @param snapshot at the basis of that answer
     */
    Derivation explain(Told told, Snapshot snapshot);
}

package biennien.command.importing;

/** Watches an import. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress UNWATCHED = _ -> {};

    void at(SoFar soFar);

    /** Whether whoever asked for the import wants no more rows read. */
    default boolean stopAsked() {
        return false;
    }

    /**
     * What became of the rows so far.
     *
     * @param rows how many were read after the header
     * @param accepted how many were stored, or would be in a dry run
     * @param duplicates how many say what is stored already
     * @param rejected how many were refused
     * @param warnings how many doubts there are
     */
    record SoFar(long rows, long accepted, long duplicates, long rejected, long warnings) {}
}

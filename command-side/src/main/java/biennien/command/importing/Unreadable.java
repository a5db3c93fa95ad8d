package biennien.command.importing;

/** Told of a row that can't be read at all. */
interface Unreadable {
    void row(long number, String code, String message);
}

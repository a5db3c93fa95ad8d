package biennien.command.importing;

import biennien.command.importing.ImportReport.Doubt;
import biennien.command.importing.ImportReport.Refused;
import biennien.command.importing.Row.Column;
import biennien.command.kernel.Warning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * What became of the rows so far. All are counted, but only so many are told one by one: a file may
 * have millions of bad rows, and each may hold megabytes.
 */
final class Tally {

    /** How many refused rows, and how many doubts, a report tells one by one. */
    static final int TOLD = 10_000;

    private static final int MAX_ID_LENGTH = 100;
    private static final int MAX_MESSAGE_LENGTH = 1_000;

    private final int told;
    private final List<Refused> rejected = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private long rows;
    private long accepted;
    private long duplicates;
    private long rejectedCount;
    private long doubtCount;
    private long position = -1;

    Tally(int told) {
        this.told = told;
    }

    void row() {
        rows++;
    }

    void duplicate() {
        duplicates++;
    }

    void accepted(Row row, List<Warning> warnings) {
        accepted++;
        for (var warning : warnings) {
            doubtCount++;
            if (doubts.size() < told) {
                doubts.add(
                        new Doubt(
                                row.number(),
                                shortened(row.get(Column.ID), MAX_ID_LENGTH),
                                warning.code(),
                                shortened(warning.message(), MAX_MESSAGE_LENGTH),
                                warning.legalBasis()));
            }
        }
    }

    void stored(Row row, List<Warning> warnings, long at) {
        position = Math.max(position, at);
        accepted(row, warnings);
    }

    /**
     * @param id the row's own id, empty when it has none
     */
    void refuse(long row, String id, String code, String message) {
        rejectedCount++;
        if (rejected.size() < told) {
            rejected.add(refused(row, id, code, message));
        }
    }

    /** The import ends at this row, and that is told however many rows were refused. */
    void stop(long row, String id, String code, String message) {
        rejectedCount++;
        rejected.add(refused(row, id, code, message));
    }

    ImportProgress.SoFar progress() {
        return new ImportProgress.SoFar(rows, accepted, duplicates, rejectedCount, doubtCount);
    }

    /** Whether a row of this import is in the log. */
    boolean hasStored() {
        return position >= 0;
    }

    private static Refused refused(long row, String id, String code, String message) {
        return new Refused(
                row,
                id.isEmpty() ? null : shortened(id, MAX_ID_LENGTH),
                code,
                shortened(message, MAX_MESSAGE_LENGTH));
    }

    /**
     * @param head of the log, asked when nothing was stored
     */
    ImportReport report(LongSupplier head) {
        return new ImportReport(
                rows,
                accepted,
                duplicates,
                rejectedCount,
                List.copyOf(rejected),
                doubtCount,
                List.copyOf(doubts),
                position >= 0 ? position : head.getAsLong());
    }

    private static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}

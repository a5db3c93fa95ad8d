package biennien.command.importing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of an import.
 *
 * @param rows how many rows were read after the header
 * @param accepted how many were stored, or would be in a dry run
 * @param duplicates how many say what is stored already
 * @param rejectedCount how many were refused, also those beyond the list
 * @param rejected the first {@value Tally#TOLD} refused rows with their reasons
 * @param warningCount how many doubts there are, also those beyond the list
 * @param warnings the first {@value Tally#TOLD} doubts about accepted rows
 * @param position of the last stored row, the head of the log when none was
 */
public record ImportReport(
        long rows,
        long accepted,
        long duplicates,
        long rejectedCount,
        List<Refused> rejected,
        long warningCount,
        List<Doubt> warnings,
        long position) {

    /**
     * @param row as a spreadsheet shows it: the header of a CSV file is row 1
     * @param id the row's own id, absent when it could not be read
     */
    public record Refused(long row, @Nullable String id, String code, String message) {}

    /**
     * @param legalBasis text of the legal source, absent when the doubt is no legal one
     */
    public record Doubt(
            long row,
            @Nullable String id,
            String code,
            String message,
            @Nullable String legalBasis) {}
}

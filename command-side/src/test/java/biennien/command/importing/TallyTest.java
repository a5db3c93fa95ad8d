package biennien.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.importing.ImportReport.Doubt;
import biennien.command.importing.ImportReport.Refused;
import biennien.command.importing.Row.Column;
import biennien.command.kernel.Warning;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TallyTest {

    private final Tally tally = new Tally(2);

    @Test
    void more_bad_rows_than_are_told_are_still_counted() {
        for (int row = 1; row <= 5; row++) {
            tally.row();
            tally.refuse(row, "R" + row, "unknown-unit", "No such unit.");
        }

        var report = report();
        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.rejectedCount()).isEqualTo(5);
        assertThat(report.rejected()).extracting(Refused::id).containsExactly("R1", "R2");
    }

    @Test
    void more_doubts_than_are_told_are_still_counted() {
        var row = new Row(7, Map.of(Column.ID, "R7"));

        tally.accepted(
                row, List.of(Warning.of("a", "A."), Warning.of("b", "B."), Warning.of("c", "C.")));

        var report = report();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.warningCount()).isEqualTo(3);
        assertThat(report.warnings()).extracting(Doubt::code).containsExactly("a", "b");
    }

    @Test
    void where_an_import_stopped_is_told_after_any_number_of_bad_rows() {
        for (int row = 1; row <= 5; row++) {
            tally.row();
            tally.refuse(row, "R" + row, "unknown-unit", "No such unit.");
        }
        tally.row();
        tally.stop(6, "R6", "stopped-here", "The log is away.");

        var report = report();
        assertThat(report.rejectedCount()).isEqualTo(6);
        assertThat(report.rejected().getLast())
                .isEqualTo(new Refused(6, "R6", "stopped-here", "The log is away."));
    }

    @Test
    void a_cell_of_megabytes_does_not_come_back_whole() {
        String cell = "x".repeat(5_000_000);

        tally.refuse(1, cell, "unknown-source", "No document '" + cell + "'.");

        var refused = report().rejected().getFirst();
        assertThat(refused.id()).hasSize(100).endsWith("x…");
        assertThat(refused.message()).hasSize(1_000).startsWith("No document 'xx").endsWith("x…");
    }

    @Test
    void the_position_is_that_of_the_last_stored_row_or_else_the_head() {
        assertThat(report().position()).isEqualTo(41);

        tally.stored(new Row(1, Map.of(Column.ID, "R1")), List.of(), 17);

        assertThat(report().position()).isEqualTo(17);
    }

    private ImportReport report() {
        return tally.report(() -> 41);
    }
}

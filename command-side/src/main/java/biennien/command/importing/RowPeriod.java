package biennien.command.importing;

import static biennien.command.importing.Row.Column.PERIOD_EDTF;
import static biennien.command.importing.Row.Column.PERIOD_END;
import static biennien.command.importing.Row.Column.PERIOD_START;

import biennien.events.values.Edtf;
import biennien.events.values.Period;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The time a row speaks about: the EDTF text, checked against the two bounds beside it. */
final class RowPeriod {

    private RowPeriod() {}

    static Period read(Row row) {
        var edtf = Edtf.parse(RowReader.required(row, PERIOD_EDTF));
        check(row, PERIOD_START, edtf.earliest(), edtf);
        check(row, PERIOD_END, edtf.latest(), edtf);
        return Period.ofSaid(edtf);
    }

    /** Both bounds are inclusive; an empty one says that the time is open on that side. */
    private static void check(Row row, Row.Column column, Optional<LocalDate> meant, Edtf edtf) {
        Optional<LocalDate> stated =
                row.has(column) ? Optional.of(day(row, column)) : Optional.empty();
        if (!stated.equals(meant)) {
            throw new RowRefused(
                    "period-mismatch",
                    "Column '"
                            + column.header()
                            + "' says "
                            + stated.map(LocalDate::toString).orElse("nothing")
                            + ", but period_edtf '"
                            + edtf.text()
                            + "' means "
                            + meant.map(LocalDate::toString).orElse("an open end")
                            + ". Make them agree.");
        }
    }

    private static LocalDate day(Row row, Row.Column column) {
        try {
            return LocalDate.parse(row.get(column));
        } catch (DateTimeParseException notADay) {
            throw new RowRefused(
                    "not-a-day",
                    "Column '"
                            + column.header()
                            + "': '"
                            + row.get(column)
                            + "' is no day. Write it as 2022-07-31.");
        }
    }
}

package biennien.command.importing;

import static biennien.command.importing.Row.Column.PERIOD_ANCHOR;
import static biennien.command.importing.Row.Column.PERIOD_EDTF;
import static biennien.command.importing.Row.Column.PERIOD_END;
import static biennien.command.importing.Row.Column.PERIOD_RULE;
import static biennien.command.importing.Row.Column.PERIOD_SAID;
import static biennien.command.importing.Row.Column.PERIOD_START;

import biennien.events.values.Edtf;
import biennien.events.values.Period;
import biennien.events.values.Quote;
import biennien.events.values.RelativeTime;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The time a row speaks about: the EDTF text, checked against the two bounds beside it. */
final class RowPeriod {

    private static final List<Row.Column> RELATIVE =
            List.of(PERIOD_SAID, PERIOD_ANCHOR, PERIOD_RULE);

    private RowPeriod() {}

    static Period read(Row row) {
        var relative = relative(row);
        var period =
                relative == null
                        ? Period.ofSaid(Edtf.parse(RowReader.required(row, PERIOD_EDTF)))
                        : Period.asked(
                                row.has(PERIOD_EDTF) ? Edtf.parse(row.get(PERIOD_EDTF)) : null,
                                null,
                                relative);
        check(row, period.edtf());
        return period;
    }

    /** The time of a row that becomes something whose day keeps no words beside it. */
    static Edtf days(Row row) {
        if (relative(row) != null) {
            throw new RowRefused(
                    "no-relative-time-here",
                    "Columns 'period_said', 'period_anchor', 'period_rule': a row of this kind"
                            + " keeps its day alone. State the day in 'period_edtf'.");
        }
        var edtf = Edtf.parse(RowReader.required(row, PERIOD_EDTF));
        check(row, edtf);
        return edtf;
    }

    /** How the source told the time; the count, beginning or day is read from the words. */
    private static @Nullable RelativeTime relative(Row row) {
        if (RELATIVE.stream().noneMatch(row::has)) {
            return null;
        }
        return new RelativeTime(
                new Quote(RowReader.required(row, PERIOD_SAID)),
                Edtf.parse(RowReader.required(row, PERIOD_ANCHOR)),
                RelativeTime.Rule.fromCode(RowReader.required(row, PERIOD_RULE)),
                null,
                null,
                null);
    }

    private static void check(Row row, Edtf edtf) {
        check(row, PERIOD_START, edtf.earliest(), edtf);
        check(row, PERIOD_END, edtf.latest(), edtf);
    }

    /**
     * Both bounds are inclusive; an empty one says that the time is open on that side, or nothing
     * when the days are left to the words.
     */
    private static void check(Row row, Row.Column column, Optional<LocalDate> meant, Edtf edtf) {
        if (!row.has(PERIOD_EDTF) && !row.has(column)) {
            return;
        }
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

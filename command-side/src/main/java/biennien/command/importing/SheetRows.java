package biennien.command.importing;

import biennien.command.importing.Row.Column;
import biennien.events.values.MalformedValue;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the rows of the first sheet of a workbook (ISO/IEC 29500, .xlsx) one after the other. The
 * file is kept on disk meanwhile: its parts stand in no order that could be read as they arrive.
 */
final class SheetRows {

    static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String UNREADABLE = "unreadable-workbook";
    private static final String NO_WORKBOOK =
            "The file can't be read as a workbook (.xlsx). Save it anew in that form, or send it as"
                    + " CSV.";
    private static final String BROKEN =
            "The sheet can't be read from about here; reading stopped. Rows before it are"
                    + " unaffected.";

    /** What a spreadsheet program shows of a number; the rest is noise of its arithmetic. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern NO_FORMAT_LETTERS =
            Pattern.compile("\"[^\"]*\"|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]|\\\\.|_.|\\*.");

    /** Minutes have the letter of the months; they stand beside hours or seconds. */
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("am/pm|a/p|\\[m+\\]|h+[^a-z]*m+|m+[^a-z]*s+");

    private SheetRows() {}

    /**
     * @throws IOException when the file does not arrive as a whole
     * @throws MalformedValue when it is no workbook, or its first row does not name the columns
     */
    static void read(InputStream xlsx, Consumer<Row> rows, Unreadable unreadable)
            throws IOException {
        Path file = Files.createTempFile("biennien-import", ".xlsx");
        try {
            Files.copy(xlsx, file, StandardCopyOption.REPLACE_EXISTING);
            Unpacking.check(file);
            read(file, rows, unreadable);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void read(Path file, Consumer<Row> rows, Unreadable unreadable) {
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Sheet first =
                    book.getSheets()
                            .findFirst()
                            .orElseThrow(() -> new MalformedValue(UNREADABLE, NO_WORKBOOK));
            try (Stream<org.dhatim.fastexcel.reader.Row> all = first.openStream()) {
                read(all.iterator(), rows, unreadable);
            }
        } catch (IOException | ExcelReaderException | UncheckedIOException broken) {
            throw new MalformedValue(UNREADABLE, NO_WORKBOOK);
        }
    }

    private static void read(
            Iterator<org.dhatim.fastexcel.reader.Row> all,
            Consumer<Row> rows,
            Unreadable unreadable) {
        @Nullable List<Column> header = null;
        long number = 0;
        while (true) {
            org.dhatim.fastexcel.reader.Row next;
            try {
                if (!all.hasNext()) {
                    break;
                }
                next = all.next();
            } catch (ExcelReaderException | UncheckedIOException broken) {
                if (header == null) {
                    throw new MalformedValue(UNREADABLE, NO_WORKBOOK);
                }
                unreadable.row(number + 1, UNREADABLE, BROKEN);
                return;
            }
            number = next.getRowNum();
            List<Cell> cells = filled(next);
            if (cells.isEmpty()) {
                continue;
            }
            if (header == null) {
                header = header(cells);
            } else {
                tell(number, cells, header, rows, unreadable);
            }
        }
        if (header == null) {
            throw Header.empty();
        }
    }

    private static List<Column> header(List<Cell> cells) {
        try {
            return Header.read(texts(cells, 1 + lastColumn(cells)));
        } catch (RowRefused refused) {
            throw new MalformedValue(refused.code(), String.valueOf(refused.getMessage()));
        }
    }

    private static void tell(
            long number,
            List<Cell> cells,
            List<Column> header,
            Consumer<Row> rows,
            Unreadable unreadable) {
        if (lastColumn(cells) >= header.size()) {
            unreadable.row(
                    number,
                    "wrong-number-of-columns",
                    "Cell "
                            + cells.getLast().getAddress()
                            + " stands beyond the columns that the first row names.");
            return;
        }
        List<String> fields;
        try {
            fields = texts(cells, header.size());
        } catch (RowRefused refused) {
            unreadable.row(number, refused.code(), String.valueOf(refused.getMessage()));
            return;
        }
        rows.accept(Row.of(number, header, fields));
    }

    private static List<Cell> filled(org.dhatim.fastexcel.reader.Row row) {
        return row.stream()
                .filter(Objects::nonNull)
                .filter(cell -> cell.getFormula() != null || !cell.getText().isBlank())
                .toList();
    }

    private static int lastColumn(List<Cell> cells) {
        return cells.getLast().getColumnIndex();
    }

    private static List<String> texts(List<Cell> cells, int width) {
        var texts = new ArrayList<>(java.util.Collections.nCopies(width, ""));
        for (Cell cell : cells) {
            texts.set(cell.getColumnIndex(), text(cell));
        }
        return texts;
    }

    /** What the cell says; what only a spreadsheet program can say is refused, not guessed. */
    private static String text(Cell cell) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            throw new RowRefused(
                    "formula-in-cell",
                    "Cell "
                            + cell.getAddress()
                            + " holds a formula, and what it comes to is not told by the file for"
                            + " certain. Copy the sheet and paste its values.");
        }
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString();
            case NUMBER -> number(cell);
            case ERROR ->
                    throw new RowRefused(
                            "error-in-cell",
                            "Cell " + cell.getAddress() + " holds an error. Write its value.");
            case EMPTY, FORMULA -> "";
        };
    }

    private static String number(Cell cell) {
        String format =
                NO_FORMAT_LETTERS
                        .matcher(
                                Objects.requireNonNullElse(cell.getDataFormatString(), "")
                                        .toLowerCase(Locale.ROOT))
                        .replaceAll("");
        if (format.contains("%")) {
            throw new RowRefused(
                    "percent-in-cell",
                    "Cell "
                            + cell.getAddress()
                            + " is shown as a percentage: what it shows is not the number that it"
                            + " holds. Make it a plain number or a text.");
        }
        String days = TIME_OF_DAY.matcher(format).replaceAll("");
        boolean year = days.contains("y");
        boolean month = days.contains("m");
        boolean day = days.contains("d");
        return year || month || day
                ? date(cell, year, month, day)
                : cell.asNumber().round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /**
     * As much of the day as the cell shows. It always holds a whole one: whoever types 5/11 gets
     * the year in which they type, and 3/2024 becomes the first of March.
     */
    private static String date(Cell cell, boolean year, boolean month, boolean day) {
        if (!year || (day && !month)) {
            throw new RowRefused(
                    "day-without-year-in-cell",
                    "Cell "
                            + cell.getAddress()
                            + " shows a day without its month or year: what it holds of them was"
                            + " put there by a program. Write the day as a text, such as"
                            + " 2024-11-05; as XXXX-11-05 where the source tells no year.");
        }
        LocalDate held = cell.asDate().toLocalDate();
        if (!month) {
            return Integer.toString(held.getYear());
        }
        return day ? held.toString() : YearMonth.from(held).toString();
    }
}

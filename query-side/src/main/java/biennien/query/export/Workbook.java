package biennien.query.export;

import biennien.query.kernel.Page;

import org.dhatim.fastexcel.Worksheet;

import tools.jackson.databind.JsonNode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A workbook: one sheet with the rows, continued on further sheets where one is full, and one that
 * says what was asked, by whom and at which basis. It is written to a temporary file first, because
 * the library puts the time of writing into the properties, and the same basis shall give the same
 * bytes.
 */
final class Workbook implements ExportConverter.Rows {

    /** Rows of a sheet, header included (ISO/IEC 29500 implementations allow 1,048,576). */
    static final int SHEET_ROWS = 1_048_576;

    /** Characters of a cell; what is longer ends in this note. */
    static final int CELL_CHARACTERS = 32_767;

    private static final String CUT = "… (cut here; whole in csv and jsonl)";
    private static final int ROWS_IN_MEMORY = 1_000;

    /** The first moment that a ZIP entry can bear. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputStream out;
    private final Shape shape;
    private final Page.Whole<?> whole;
    private final Path file;
    private final OutputStream fileOut;
    private final org.dhatim.fastexcel.Workbook book;
    private Worksheet sheet;
    private int sheets;
    private int row;

    Workbook(OutputStream out, Shape shape, Page.Whole<?> whole) throws IOException {
        this.out = out;
        this.shape = shape;
        this.whole = whole;
        this.file = Files.createTempFile("biennien-export", ".xlsx");
        this.fileOut = new BufferedOutputStream(Files.newOutputStream(file));
        this.book = new org.dhatim.fastexcel.Workbook(fileOut, "Bien Nien", null);
        this.sheet = newSheet();
    }

    private Worksheet newSheet() {
        sheets++;
        var next = book.newWorksheet(sheets == 1 ? "data" : "data " + sheets);
        List<String> names = shape.names();
        for (int column = 0; column < names.size(); column++) {
            next.inlineString(0, column, names.get(column));
        }
        next.inlineString(0, names.size(), "basis");
        next.freezePane(0, 1);
        row = 1;
        return next;
    }

    @Override
    public void row(JsonNode item) throws IOException {
        if (row == SHEET_ROWS) {
            sheet.finish();
            sheet = newSheet();
        }
        List<JsonNode> cells = shape.cells(item);
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        sheet.value(row, cells.size(), whole.basis());
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, JsonNode cell) {
        if (cell.isNumber()) {
            sheet.value(row, column, cell.decimalValue());
        } else if (cell.isBoolean()) {
            sheet.value(row, column, cell.booleanValue());
        } else if (!cell.isNull() && !cell.isMissingNode()) {
            String text = CsvFile.text(cell);
            sheet.inlineString(
                    row,
                    column,
                    text.length() <= CELL_CHARACTERS
                            ? text
                            : text.substring(0, CELL_CHARACTERS - CUT.length()) + CUT);
        }
    }

    private void aboutSheet() throws IOException {
        sheet.finish();
        var about = book.newWorksheet("basis");
        var lines =
                List.of(
                        List.of("basis", Long.toString(whole.basis())),
                        List.of("question", whole.question()),
                        List.of("view", whole.view().name().toLowerCase(Locale.ROOT)));
        for (int line = 0; line < lines.size(); line++) {
            about.inlineString(line, 0, lines.get(line).get(0));
            about.inlineString(line, 1, lines.get(line).get(1));
        }
        about.finish();
    }

    @Override
    public void finish() throws IOException {
        aboutSheet();
        book.finish();
        fileOut.close();
        copyWithoutTimes();
    }

    @Override
    public void close() throws IOException {
        fileOut.close();
        Files.deleteIfExists(file);
    }

    private void copyWithoutTimes() throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var copy = new ZipOutputStream(out);
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                var entry = all.nextElement();
                var same = new ZipEntry(entry.getName());
                same.setTimeLocal(NO_TIME);
                copy.putNextEntry(same);
                try (var bytes = zip.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        copy.write(untimed(bytes.readAllBytes()));
                    } else {
                        bytes.transferTo(copy);
                    }
                }
                copy.closeEntry();
            }
            copy.finish();
        }
    }

    private static byte[] untimed(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}

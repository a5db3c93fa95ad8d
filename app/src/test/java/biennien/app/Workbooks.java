package biennien.app;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Workbooks of rows to be imported: figures, with the columns that a figure needs. */
public final class Workbooks {
    /** Media type of a workbook. */
    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The columns of a figure, in the order of the sheet. */
    public static final List<String> HEADER =
            List.of(
                    "id",
                    "source",
                    "record_kind",
                    "locality",
                    "indicator",
                    "value",
                    "qualifier",
                    "unit",
                    "measure",
                    "period_start",
                    "period_end",
                    "period_edtf",
                    "subject_type",
                    "subject");

    private Workbooks() {}

    /** One with the header, and what is written below it. */
    public static byte[] of(Consumer<Worksheet> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", null)) {
            Worksheet sheet = book.newWorksheet("rows");
            write(sheet, 0, HEADER);
            rows.accept(sheet);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Writes a row: numbers as numbers, all else as texts. */
    public static void write(Worksheet sheet, int row, List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                sheet.inlineString(row, i, cells.get(i).toString());
            }
        }
    }
}

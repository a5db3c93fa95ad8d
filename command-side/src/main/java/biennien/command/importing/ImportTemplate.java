package biennien.command.importing;

import biennien.command.importing.Row.Column;

import org.dhatim.fastexcel.Workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** An empty file to fill in: the columns, and in a workbook what each of them holds. */
final class ImportTemplate {

    private static final String WORDS = "columns.properties";
    private static final int PREPARED_ROWS = 300;
    private static final int WIDTH = 18;
    private static final int[] WIDTHS = {18, 70, 34, 44};
    private static final String TEXT = "@";

    /** With it spreadsheet programs know that the text is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ImportTemplate() {}

    static void csv(OutputStream out) throws IOException {
        out.write(
                (BYTE_ORDER_MARK + String.join(",", Column.headers()) + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The first sheet is imported, the second explains it. */
    static void workbook(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Bien Nien", null)) {
            var rows = book.newWorksheet("rows");
            List<String> headers = Column.headers();
            for (int i = 0; i < headers.size(); i++) {
                rows.inlineString(0, i, headers.get(i));
                rows.width(i, WIDTH);
            }
            rows.range(0, 0, 0, headers.size() - 1).style().bold().set();
            // As texts: else a program would make days of 2022-01 and numbers of 05.
            rows.range(1, 0, PREPARED_ROWS, headers.size() - 1).style().format(TEXT).set();
            rows.freezePane(1, 1);
            rows.finish();
            var words = words();
            var told = book.newWorksheet("giải thích");
            List<String> titles = List.of("Cột", "Ghi gì", "Cần cho", "Ví dụ");
            for (int i = 0; i < titles.size(); i++) {
                told.inlineString(0, i, titles.get(i));
                told.width(i, WIDTHS[i]);
            }
            told.range(0, 0, 0, titles.size() - 1).style().bold().set();
            for (int line = 0; line < headers.size(); line++) {
                String column = headers.get(line);
                told.inlineString(line + 1, 0, column);
                for (int i = 1; i < titles.size(); i++) {
                    told.inlineString(
                            line + 1,
                            i,
                            words.getProperty(
                                    column + List.of("", ".needed", ".example").get(i - 1), ""));
                }
            }
            told.range(1, 1, headers.size(), titles.size() - 1).style().wrapText(true).set();
            told.freezePane(0, 1);
            told.finish();
        }
    }

    /** Vietnamese, as whoever fills the file in reads it. */
    static Properties words() {
        var words = new Properties();
        try (var in =
                new InputStreamReader(
                        Objects.requireNonNull(ImportTemplate.class.getResourceAsStream(WORDS)),
                        StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

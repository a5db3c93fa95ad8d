package biennien.command.importing;

import biennien.command.importing.Row.Column;
import biennien.events.values.MalformedValue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the rows of a CSV file (RFC 4180, UTF-8) one after the other, never the whole of it. */
final class CsvRows {

    private static final String NOT_UTF_8 =
            "The file is not UTF-8 from about here. Save it as UTF-8; reading stopped.";

    private static final String NO_CSV =
            "The file can't be read as CSV from here, perhaps a quotation mark is missing; reading"
                    + " stopped. Rows before it are unaffected.";

    private CsvRows() {}

    /**
     * @throws IOException when the file does not arrive as a whole, which is no fault of its text
     */
    static void read(InputStream csv, Consumer<Row> rows, Unreadable unreadable)
            throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        // As a spreadsheet shows them: a text of several lines is in one row, an empty line is one.
        long number = 1;
        long within = 0;
        List<Column> header = List.of();
        try (var reader =
                CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(new InputStreamReader(csv, decoder))) {
            Iterator<CsvRecord> records = reader.iterator();
            while (records.hasNext()) {
                var read = records.next();
                var fields = read.getFields();
                number = read.getStartingLineNumber() - within;
                within += breaks(fields);
                if (header.isEmpty()) {
                    header = Header.read(fields);
                } else if (fields.size() != header.size()) {
                    unreadable.row(
                            number,
                            "wrong-number-of-columns",
                            "The row has "
                                    + fields.size()
                                    + " columns, the header has "
                                    + header.size()
                                    + ". Put texts with commas in quotation marks.");
                } else {
                    rows.accept(Row.of(number, header, fields));
                }
                number++;
            }
            if (header.isEmpty()) {
                throw Header.empty();
            }
        } catch (UncheckedIOException stopped) {
            if (!(stopped.getCause() instanceof CharacterCodingException)) {
                throw stopped.getCause();
            }
            refuse(NOT_UTF_8, header, number, unreadable);
        } catch (CsvParseException broken) {
            refuse(NO_CSV, header, number, unreadable);
        }
    }

    /** Without a header nothing of the file was read, and it is refused as a whole. */
    private static void refuse(
            String reason, List<Column> header, long number, Unreadable unreadable) {
        if (header.isEmpty()) {
            throw new MalformedValue("unreadable-csv", reason);
        }
        unreadable.row(number, "unreadable-csv", reason);
    }

    /** How many lines end within the cells of a row. */
    private static long breaks(List<String> fields) {
        long breaks = 0;
        for (String field : fields) {
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                boolean ends = c == '\n' || (c == '\r' && !field.startsWith("\n", i + 1));
                breaks += ends ? 1 : 0;
            }
        }
        return breaks;
    }
}

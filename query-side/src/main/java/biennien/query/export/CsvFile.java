package biennien.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** RFC 4180, UTF-8; an empty cell stands for null. The last column is the basis. */
final class CsvFile implements ExportConverter.Rows {

    private final CsvWriter csv;
    private final Shape shape;
    private final String basis;

    CsvFile(OutputStream out, Shape shape, long basis) {
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.shape = shape;
        this.basis = Long.toString(basis);
        var header = new ArrayList<>(shape.names());
        header.add("basis");
        csv.writeRecord(header);
    }

    @Override
    public void row(JsonNode item) {
        List<String> cells = new ArrayList<>();
        for (JsonNode cell : shape.cells(item)) {
            cells.add(text(cell));
        }
        cells.add(basis);
        csv.writeRecord(cells);
    }

    /** A text as it is; a list or an object as JSON; nothing for what is null or not there. */
    static String text(JsonNode cell) {
        if (cell.isNull() || cell.isMissingNode()) {
            return "";
        }
        return cell.isString() ? cell.asString() : cell.toString();
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

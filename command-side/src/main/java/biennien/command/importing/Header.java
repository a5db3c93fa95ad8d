package biennien.command.importing;

import biennien.command.importing.Row.Column;
import biennien.events.values.MalformedValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first line of a file, which names the columns. */
final class Header {

    private static final Map<String, Column> BY_NAME =
            Arrays.stream(Column.values())
                    .collect(Collectors.toMap(Column::header, Function.identity()));

    /** Spreadsheet programs put it before the first column. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Pattern SEMICOLONS = Pattern.compile("[;\t|]");

    private Header() {}

    static MalformedValue empty() {
        return new MalformedValue(
                "empty-file", "The file is empty. Its first line names the columns.");
    }

    /**
     * @throws MalformedValue when a name is none of a column, is there twice or is missing
     */
    static List<Column> read(List<String> names) {
        var header = new ArrayList<Column>();
        for (String written : names) {
            String name = written.replace(BYTE_ORDER_MARK, "").strip();
            var column = BY_NAME.get(name);
            if (column == null && names.size() == 1 && SEMICOLONS.matcher(name).find()) {
                throw new MalformedValue(
                        "columns-not-separated-by-commas",
                        "The columns are separated by something else than commas, as spreadsheet"
                                + " programs do in some countries. Save the file with commas, or"
                                + " send it as .xlsx.");
            }
            if (column == null) {
                throw new MalformedValue(
                        "unknown-column",
                        "There is no column '"
                                + name
                                + "'. The columns are "
                                + String.join(", ", Column.headers())
                                + ".");
            }
            if (header.contains(column)) {
                throw new MalformedValue(
                        "column-twice", "The column '" + name + "' stands in the header twice.");
            }
            header.add(column);
        }
        for (var column : List.of(Column.ID, Column.SOURCE, Column.RECORD_KIND)) {
            if (!header.contains(column)) {
                throw new MalformedValue(
                        "missing-column",
                        "The column '" + column.header() + "' is missing in the header.");
            }
        }
        return List.copyOf(header);
    }
}

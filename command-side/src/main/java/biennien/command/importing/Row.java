package biennien.command.importing;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of an import file.
 *
 * @param number as a spreadsheet shows it: the header of a CSV file is row 1
 * @param cells text of each column, NFC and without outer blanks; empty when nothing is stated
 */
record Row(long number, Map<Column, String> cells) {

    /** The columns of an import file; their header is the name in lower case. */
    enum Column {
        ID,
        SOURCE,
        RECORD_KIND,
        LOCALITY,
        /** For people: the locality is resolved by its name and the row's dates. */
        LOCALITY_LEVEL(false),
        INDICATOR,
        LABEL_VI(false),
        VALUE,
        VALUE_TEXT,
        QUALIFIER,
        UNIT,
        MEASURE,
        LIST_OPEN,
        VALUE_BASIS,
        ATTRIBUTED_TO,
        PERIOD_START,
        PERIOD_END,
        PERIOD_EDTF,
        PERIOD_PRECISION(false),
        PERIOD_BASIS(false),
        SUBJECT_TYPE,
        SUBJECT,
        PHRASE_VI,
        NOTES(false),
        /** These came later: a row that leaves them empty says what it said before. */
        PERIOD_SAID(true, true),
        PERIOD_ANCHOR(true, true),
        PERIOD_RULE(true, true),
        PHRASE_PLACE(true, true);

        private final boolean content;
        private final boolean later;

        Column() {
            this(true);
        }

        Column(boolean content) {
            this(content, false);
        }

        Column(boolean content, boolean later) {
            this.content = content;
            this.later = later;
        }

        /** Whether an empty cell is no part of what a row says. */
        boolean isLater() {
            return later;
        }

        String header() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether the column says something that is stored; the others are for people only. */
        boolean isContent() {
            return content && this != ID && this != SOURCE;
        }

        static List<String> headers() {
            return java.util.Arrays.stream(values()).map(Column::header).toList();
        }
    }

    static Row of(long number, List<Column> header, List<String> fields) {
        var cells = new LinkedHashMap<Column, String>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(
                    header.get(i),
                    Normalizer.normalize(fields.get(i).strip(), Normalizer.Form.NFC));
        }
        return new Row(number, Map.copyOf(cells));
    }

    String get(Column column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(Column column) {
        return !get(column).isEmpty();
    }
}

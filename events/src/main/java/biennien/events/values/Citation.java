package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Where a fact is taken from.
 *
 * @param source the document
 * @param quote the words that say it, at most twelve; absent when the document as a whole says it
 * @param row the row's own id in an imported file ("S025"), absent otherwise
 */
public record Citation(SourceId source, @Nullable Quote quote, @Nullable String row) {

    private static final Pattern ROW = Pattern.compile("[0-9A-Za-z._-]{1,40}");

    public Citation {
        if (row != null && !ROW.matcher(row).matches()) {
            throw new MalformedValue(
                    "row-id",
                    "A row id has 1 to 40 letters, digits, dots, dashes or underscores, not '"
                            + row
                            + "'.");
        }
    }
}

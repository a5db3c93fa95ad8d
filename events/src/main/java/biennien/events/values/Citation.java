package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * Where a fact is taken from.
 *
 * @param source the document
 * @param quote the words that say it, at most twelve; absent when the document as a whole says it
 * @param row the row's own id in an imported file ("S025"), absent otherwise
 * @param place where in the document the words stand; absent when it was not recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(
        SourceId source, @Nullable Quote quote, @Nullable String row, @Nullable Passage place) {

    private static final Pattern ROW = Pattern.compile("[0-9A-Za-z._-]{1,40}");

    /** Without a place. */
    public Citation(SourceId source, @Nullable Quote quote, @Nullable String row) {
        this(source, quote, row, null);
    }

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

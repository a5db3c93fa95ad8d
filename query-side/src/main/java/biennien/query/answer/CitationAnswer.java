package biennien.query.answer;

import biennien.query.kernel.AllMembers;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

/**
 * Where something is taken from.
 *
 * @param source id of the document
 * @param quote the words that say it, at most twelve; null when none are recorded or they are
 *     suppressed
 * @param row the row's own id in an imported file
 * @param place where in the document the words stand; absent when it was not recorded
 */
@AllMembers
public record CitationAnswer(
        String source,
        @Nullable String quote,
        @Nullable String row,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlaceAnswer place) {

    /** The same without the words. */
    public CitationAnswer withoutQuote() {
        return new CitationAnswer(source, null, row, place);
    }
}

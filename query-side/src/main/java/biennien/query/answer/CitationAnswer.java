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
 * @param place where in the document the words stand; absent when it was not recorded or the words
 *     are suppressed, since it would lead to them
 */
@AllMembers
public record CitationAnswer(
        String source,
        @Nullable String quote,
        @Nullable String row,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlaceAnswer place) {

    /**
     * As far as it may be seen.
     *
     * @param quote the words that are recorded
     * @param shown what of them may be seen: all or nothing
     */
    public static CitationAnswer of(
            String source,
            @Nullable String quote,
            @Nullable String shown,
            @Nullable String row,
            @Nullable PlaceAnswer place) {
        return new CitationAnswer(
                source, shown, row, quote != null && shown == null ? null : place);
    }

    /** The same without the words. */
    public CitationAnswer withoutQuote() {
        return of(source, quote, null, row, place);
    }
}

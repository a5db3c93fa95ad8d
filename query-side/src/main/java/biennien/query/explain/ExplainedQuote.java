package biennien.query.explain;

import biennien.query.answer.CitationAnswer;
import biennien.query.answer.PlaceAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.source.PrintedNames;

import org.jspecify.annotations.Nullable;

/**
 * The words that say a fact.
 *
 * @param fact id of the fact
 * @param position of the event that cites them
 * @param quote the words; null when none are recorded or they are suppressed
 * @param row the row's own id in an imported file
 * @param place where in the document the words stand; null when it was not recorded, or the words
 *     are suppressed
 * @param source id of the document
 * @param title of the document as printed; null when it was never registered, or is suppressed
 * @param number of the document as printed; null when it bears none
 * @param registered position of the event that registered the document; null when none did
 */
@AllMembers
public record ExplainedQuote(
        String fact,
        long position,
        @Nullable String quote,
        @Nullable String row,
        @Nullable PlaceAnswer place,
        String source,
        @Nullable String title,
        @Nullable String number,
        @Nullable Long registered) {

    /** Of a document whose names are looked up later. */
    public static ExplainedQuote of(String fact, long position, CitationAnswer citation) {
        return new ExplainedQuote(
                fact,
                position,
                citation.quote(),
                citation.row(),
                citation.quote() == null ? null : citation.place(),
                citation.source(),
                null,
                null,
                null);
    }

    ExplainedQuote in(PrintedNames.PrintedName document) {
        return new ExplainedQuote(
                fact,
                position,
                quote,
                row,
                place,
                source,
                document.title(),
                document.number(),
                document.position());
    }
}

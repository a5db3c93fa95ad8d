package biennien.query.answer;

import biennien.events.values.Correction;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

/**
 * Why a version replaced the one before.
 *
 * @param kind ENTRY_ERROR, NEW_INFORMATION, WORLD_CHANGED or SOURCE_WITHDRAWN
 * @param reason in a few words; null when it is suppressed
 * @param citation the document that shows it
 */
@AllMembers
public record CorrectionAnswer(
        Correction.Kind kind, @Nullable String reason, CitationAnswer citation) {

    /** The same without any words that could tell a number. */
    public CorrectionAnswer withoutWords() {
        return new CorrectionAnswer(kind, null, citation.withoutQuote());
    }
}

package biennien.query.answer;

import biennien.events.values.Passage;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

/**
 * Where in a document words stand: by page and paragraph, or by characters.
 *
 * @param page from 1; null when it was not told
 * @param paragraph of the page, or of the document, from 1; null when it was not told
 * @param offset characters of the archived text before the words, from 0; null when it was not told
 */
@AllMembers
public record PlaceAnswer(
        @Nullable Integer page, @Nullable Integer paragraph, @Nullable Integer offset) {

    static @Nullable PlaceAnswer read(@Nullable String column) {
        if (column == null) {
            return null;
        }
        Passage place = Passage.parse(column);
        return new PlaceAnswer(place.page(), place.paragraph(), place.offset());
    }
}

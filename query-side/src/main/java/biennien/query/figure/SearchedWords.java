package biennien.query.figure;

import biennien.query.answer.FewPersons;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The words by which a reader may find a figure. The public finds no protected figure by its quote
 * or its number in words, and none by words that tell of a few persons: what may not be read must
 * not be guessed either.
 *
 * @param words indicator, subject and office, folded
 * @param said quote and number in words, folded
 * @param spoken the words from which the folded ones were made, as far as a rule may hide them
 */
record SearchedWords(View view, String words, String said, Spoken spoken) {

    record Spoken(
            boolean isProtected,
            @Nullable String quote,
            @Nullable String said,
            @Nullable String statedBy) {}

    static SearchedWords read(View view, ResultSet row) throws SQLException {
        return new SearchedWords(
                view,
                row.getString("words_folded"),
                row.getString("said_folded"),
                new Spoken(
                        row.getBoolean("protected"),
                        row.getString("cited_quote"),
                        row.getString("said"),
                        row.getString("stated_by")));
    }

    /** Whether each of these folded words begins one of them. */
    boolean have(List<String> searched) {
        boolean bySaid =
                !view.isPublic()
                        || !spoken.isProtected() && !tells(spoken.quote()) && !tells(spoken.said());
        boolean byWords = !view.isPublic() || !tells(spoken.statedBy());
        return searched.stream()
                .allMatch(word -> byWords && begins(words, word) || bySaid && begins(said, word));
    }

    private static boolean begins(String words, String word) {
        return (" " + words).contains(" " + word);
    }

    private static boolean tells(@Nullable String words) {
        return words != null && FewPersons.areToldOf(words);
    }
}

package biennien.query.source;

import biennien.events.values.DocumentNumber;
import biennien.events.values.FoldedText;
import biennien.events.values.MalformedValue;
import biennien.query.history.Moments;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Finds the one document that a text means: an id, a number, an alias or a title. */
@Component
public final class SourceFinder {

    /** When something happened to a document itself: each event about it is one. */
    public static final Moments MOMENTS = Moments.ofFacts("source");

    private static final String CALLED =
            """
            SELECT source.source FROM readmodel.source source
             WHERE source.known @> :basis
               AND (source.source = :text OR source.title_folded = :folded
                    OR source.number_key = :numberKey
                    OR EXISTS (SELECT FROM readmodel.source_alias alias
                                WHERE alias.source = source.source AND alias.folded = :folded
                                  AND alias.known @> :basis))
             ORDER BY source.source
            """;

    /**
     * @throws QueryProblem when there is none (404) or there are several (409)
     */
    public String one(Snapshot snapshot, String text, @Nullable String parameter) {
        List<String> found =
                snapshot.asked()
                        .sql(CALLED)
                        .param("text", text)
                        .param("folded", FoldedText.of(text).value())
                        .param("numberKey", numberKey(text))
                        .query((row, _) -> row.getString("source"))
                        .list();
        if (found.isEmpty()) {
            throw QueryProblem.unknown(
                    parameter,
                    "unknown-source",
                    "No document is known as \"%s\" at this basis.".formatted(text),
                    Map.of());
        }
        if (found.size() > 1) {
            throw QueryProblem.ambiguous(
                    parameter,
                    "ambiguous-source",
                    "%d documents are known as \"%s\"; ask with an id."
                            .formatted(found.size(), text),
                    Map.of("candidates", found));
        }
        return found.getFirst();
    }

    private static @Nullable String numberKey(String text) {
        try {
            return new DocumentNumber(text).key();
        } catch (MalformedValue notANumber) {
            return null;
        }
    }
}

package biennien.query.source;

import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What some documents are called in print, read at once. */
public final class PrintedNames {

    /** The processing groups whose rows it reads. */
    public static final Set<String> READS = Set.of(Groups.SOURCE);

    private static final String NAMES =
            """
            SELECT source, title, number, first_position FROM readmodel.source
             WHERE source IN (:sources) AND known @> :basis
            """;

    /**
     * A document's title and number.
     *
     * @param title as printed; null when it is suppressed
     * @param number as printed; null when it bears none
     * @param position of the event that registered it; null when none did
     */
    public record PrintedName(
            @Nullable String title, @Nullable String number, @Nullable Long position) {}

    private final Map<String, PrintedName> names;

    private PrintedNames(Map<String, PrintedName> names) {
        this.names = names;
    }

    public static PrintedNames of(Snapshot snapshot, Collection<String> sources) {
        var names = new HashMap<String, PrintedName>();
        if (!sources.isEmpty()) {
            snapshot.sql(NAMES)
                    .param("sources", sources)
                    .query(
                            row -> {
                                names.put(
                                        row.getString("source"),
                                        new PrintedName(
                                                Columns.words(row, "title", snapshot.view()),
                                                row.getString("number"),
                                                row.getLong("first_position")));
                            });
        }
        return new PrintedNames(names);
    }

    /** Of a document that was never registered nothing is known. */
    public PrintedName of(String source) {
        return names.getOrDefault(source, new PrintedName(null, null, null));
    }
}

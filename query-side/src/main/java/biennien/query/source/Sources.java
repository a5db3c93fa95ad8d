package biennien.query.source;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What may be asked about documents. */
@Component
final class Sources {

    static final Set<String> READS = Set.of(Groups.SOURCE);

    private static final String SELECT =
            """
            SELECT source.*,
                   ARRAY(SELECT alias.alias FROM readmodel.source_alias alias
                          WHERE alias.source = source.source AND alias.known @> :basis
                          ORDER BY alias.folded, alias.alias COLLATE "C") AS aliases
              FROM readmodel.source source
             WHERE source.known @> :basis
            """;

    private static final String LIST =
            SELECT
                    + """
                       AND (CAST(:q AS text) IS NULL
                            OR strpos(' ' || source.title_folded, ' ' || :q) > 0
                            OR EXISTS (SELECT FROM readmodel.source_alias alias
                                        WHERE alias.source = source.source AND alias.known @> :basis
                                          AND strpos(' ' || alias.folded, ' ' || :q) > 0))
                       AND (CAST(:kind AS text) IS NULL OR source.kind = :kind)
                       AND source.first_position > :after
                     ORDER BY source.first_position
                     LIMIT :rows
                    """;

    private static final String ONE = SELECT + " AND source.source = :source";

    private final SourceFinder finder;

    Sources(SourceFinder finder) {
        this.finder = finder;
    }

    /** In the order in which they were first recorded. */
    List<Keyed<SourceAnswer>> list(
            @Nullable String q, @Nullable String kind, Snapshot snapshot, Slice slice) {
        return snapshot.sql(LIST)
                .param("q", q == null ? null : FoldedText.of(q).value())
                .param("kind", kind)
                .param("after", slice.number(0, -1))
                .param("rows", slice.rows())
                .query((row, _) -> Keyed.of(answer(row), row.getLong("first_position")))
                .list();
    }

    SourceAnswer one(String idOrName, Snapshot snapshot) {
        return snapshot.sql(ONE)
                .param("source", finder.one(snapshot, idOrName, null))
                .query((row, _) -> answer(row))
                .single();
    }

    private static SourceAnswer answer(ResultSet row) throws SQLException {
        return new SourceAnswer(
                row.getString("source"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("number"),
                texts(row.getArray("aliases")),
                row.getString("publisher"),
                Columns.days(row, "published"),
                row.getString("published_quote"),
                row.getString("archived_file"),
                Columns.citation(row, "cited"),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package biennien.query.source;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Extent;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What may be asked about documents. */
@Component
final class Sources implements FactList<SourceAnswer> {

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
                    + Valid.sieve("source.published_earliest", "source.published_latest")
                    + """
                       AND :items(source.source)
                       AND (CAST(:q AS text) IS NULL
                            OR strpos(' ' || source.title_folded, ' ' || :q) > 0
                               AND source.title_folded NOT IN (:suppressed)
                            OR EXISTS (SELECT FROM readmodel.source_alias alias
                                        WHERE alias.source = source.source AND alias.known @> :basis
                                          AND strpos(' ' || alias.folded, ' ' || :q) > 0
                                          AND alias.folded NOT IN (:suppressed)))
                       AND (CAST(:kind AS text) IS NULL OR source.kind = :kind)
                       AND source.first_position > :after
                     ORDER BY source.first_position
                     LIMIT :rows
                    """;

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT title AS words FROM readmodel.source
             WHERE known @> :basis AND title_folded ~ :perhaps
            UNION
            SELECT alias FROM readmodel.source_alias
             WHERE known @> :basis AND folded ~ :perhaps
            """;

    private static final String ONE = SELECT + " AND source.source = :source";

    private final SourceFinder finder;

    Sources(SourceFinder finder) {
        this.finder = finder;
    }

    @Override
    public String word() {
        return "sources";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return SourceFinder.MOMENTS;
    }

    @Override
    public String id(SourceAnswer source) {
        return source.id();
    }

    /** No document is of a unit. */
    @Override
    public List<Keyed<SourceAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return of.unit() == null ? list(null, null, Valid.ALWAYS, snapshot, slice) : List.of();
    }

    /** The same as the list with exactly the days asked for. */
    PagedQuery<SourceAnswer> exactly(@Nullable String q, @Nullable String kind, Valid valid) {
        return valid.of(
                source -> source.published() == null ? Extent.UNTOLD : source.published().extent(),
                (snapshot, slice) -> list(q, kind, valid, snapshot, slice));
    }

    /** Ids of those of which any version may be asked for. */
    List<Keyed<String>> ever(
            @Nullable String q,
            @Nullable String kind,
            Valid valid,
            Snapshot snapshot,
            Slice slice) {
        return list(q, kind, valid, snapshot.ever(), slice).stream()
                .map(row -> Keyed.of(row.item().id(), row.key().getFirst(), row.item().id()))
                .toList();
    }

    /** In the order in which they were first recorded; days only as their bounds tell. */
    private List<Keyed<SourceAnswer>> list(
            @Nullable String q,
            @Nullable String kind,
            Valid valid,
            Snapshot snapshot,
            Slice slice) {
        return snapshot.sql(LIST, slice)
                .params(valid.parameters())
                .param("q", q == null ? null : FoldedText.of(q).value())
                .param("suppressed", FewPersons.unsearchable(snapshot, q, TELLING))
                .param("kind", kind)
                .param("after", slice.number(0, -1))
                .param("rows", slice.rows())
                .query(
                        (row, _) ->
                                Keyed.of(
                                        answer(row, snapshot.view()),
                                        row.getLong("first_position")))
                .list();
    }

    SourceAnswer one(String idOrName, Snapshot snapshot) {
        return snapshot.sql(ONE)
                .param("source", finder.one(snapshot, idOrName, null))
                .query((row, _) -> answer(row, snapshot.view()))
                .single();
    }

    private static SourceAnswer answer(ResultSet row, View view) throws SQLException {
        return new SourceAnswer(
                row.getString("source"),
                row.getString("kind"),
                Columns.words(row, "title", view),
                row.getString("number"),
                FewPersons.shown(view, texts(row.getArray("aliases"))),
                Columns.words(row, "publisher", view),
                Columns.days(row, "published"),
                Columns.words(row, "published_quote", view),
                row.getString("archived_file"),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

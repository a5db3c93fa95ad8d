package biennien.query.group;

import static java.util.Objects.requireNonNull;

import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.answer.QuantityAnswer;
import biennien.query.group.GroupAnswer.Dissolution;
import biennien.query.group.GroupAnswer.GroupChange;
import biennien.query.group.GroupAnswer.GroupMerger;
import biennien.query.group.GroupAnswer.MemberCount;
import biennien.query.group.GroupAnswer.YearRating;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.kernel.Extent;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads.PagedQuery;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be asked about groups. */
@Component
final class FoundedGroups implements FactList<GroupAnswer> {

    static final Set<String> READS = Set.of(Groups.GROUP, Groups.UNIT);

    private static final Sorting SORTING =
            Sorting.of("readmodel.founded_group", "g", "g.founded_earliest");

    /**
     * A group is of its unit from its founding to its end. What it was on a day is what it was
     * before the first change that had not certainly come about by then.
     */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT g.*, coalesce(former.type, g.type) AS type_then,
                           coalesce(former.name, g.name) AS name_then
                      FROM readmodel.founded_group g :places
                     CROSS JOIN LATERAL (
                           SELECT (array_agg(c.was ORDER BY c.position)
                                     FILTER (WHERE c.attribute = 'type'))[1] AS type,
                                  (array_agg(c.was ORDER BY c.position)
                                     FILTER (WHERE c.attribute = 'name'))[1] AS name
                             FROM readmodel.group_change c
                            WHERE c.group_id = g.group_id AND c.known @> :basis
                              AND coalesce(c.on_latest, 'infinity') > CAST(:day AS date)) former
                     WHERE g.known @> :basis
                       AND (CAST(:day AS date) IS NULL
                            OR daterange(g.founded_earliest, g.dissolved_latest, '[]')
                               @> CAST(:day AS date))
                    """,
                    Scope.covers("g.unit", "g.founded_earliest", "g.dissolved_latest"),
                    Valid.sieve("g.founded_earliest", "g.dissolved_latest")
                            + """
                              AND (CAST(:type AS text) IS NULL OR coalesce(former.type, g.type) = :type)
                              AND (CAST(:status AS text) IS NULL OR g.status = :status)
                              AND (CAST(:q AS text) IS NULL
                                   OR strpos(' ' || g.name_folded, ' ' || :q) > 0
                                      AND g.name_folded NOT IN (:suppressed)
                                   OR EXISTS (SELECT FROM readmodel.group_change c
                                               WHERE c.group_id = g.group_id AND c.known @> :basis
                                                 AND c.attribute = 'name'
                                                 AND strpos(' ' || c.was_folded, ' ' || :q) > 0
                                                 AND c.was_folded NOT IN (:suppressed)))
                              AND :items(g.group_id)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    /** The words may be harmless; the rule decides. */
    private static final String TELLING =
            """
            SELECT name AS words FROM readmodel.founded_group
             WHERE known @> :basis AND name_folded ~ :perhaps
            UNION
            SELECT was FROM readmodel.group_change
             WHERE known @> :basis AND attribute = 'name' AND was_folded ~ :perhaps
            """;

    private static final String COUNTS =
            """
            SELECT * FROM readmodel.group_member_count
             WHERE known @> :basis AND group_id IN (:groups)
             ORDER BY on_earliest NULLS FIRST, on_latest NULLS LAST, position
            """;

    private static final String CHANGES =
            """
            SELECT * FROM readmodel.group_change
             WHERE known @> :basis AND group_id IN (:groups)
             ORDER BY position
            """;

    private static final String RATINGS =
            """
            SELECT * FROM readmodel.group_rating
             WHERE known @> :basis AND group_id IN (:groups)
             ORDER BY year, position
            """;

    /** The unit by its name; nothing else is shown of others. */
    private static final String REFERS =
            """
            SELECT group_id AS id, unit AS cause FROM readmodel.founded_group
             WHERE unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(GroupAnswer group, long firstPosition) {}

    /** Of which group, and of which of its lists. */
    private record Of<T>(String group, String list, T part) {}

    /** Everything that is told of the groups of one page beside their rows. */
    private record Parts(
            UnitNames names,
            List<Of<MemberCount>> counts,
            List<Of<GroupChange>> changes,
            List<Of<YearRating>> ratings) {

        private static <T> List<T> of(List<Of<T>> all, String group, String list) {
            return all.stream()
                    .filter(one -> one.group().equals(group) && one.list().equals(list))
                    .map(Of::part)
                    .toList();
        }

        GroupAnswer complete(GroupAnswer group) {
            String id = group.id();
            return new GroupAnswer(
                    id,
                    names.on(group.unit().id(), group.founded().latest()),
                    group.type(),
                    group.name(),
                    group.status(),
                    group.founded(),
                    group.decision(),
                    group.decidedOn(),
                    group.citation(),
                    of(counts, id, "count"),
                    of(changes, id, "type"),
                    of(changes, id, "name"),
                    of(ratings, id, "rating"),
                    group.dissolution(),
                    group.mergedInto(),
                    group.recordedAt(),
                    group.position());
        }
    }

    private final Scope scope;

    FoundedGroups(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String word() {
        return "groups";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("group");
    }

    @Override
    public String id(GroupAnswer group) {
        return group.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<GroupAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, GroupQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<GroupAnswer> exactly(OfUnit of, GroupQuestion asked, Valid valid) {
        return valid.of(
                FoundedGroups::life, (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    /** It lived from its founding to the day on which it was dissolved or went over, included. */
    private static Extent life(GroupAnswer group) {
        var dissolution = group.dissolution();
        var merger = group.mergedInto();
        DayAnswer ended =
                dissolution != null ? dissolution.on() : merger == null ? null : merger.on();
        return Extent.life(
                Edtf.of(group.founded().edtf()), ended == null ? null : Edtf.of(ended.edtf()));
    }

    private List<Keyed<GroupAnswer>> list(
            OfUnit of, GroupQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var type = asked.type();
        return rows(
                        snapshot.sql(LIST.of(of), SORTING, slice)
                                .params(scope.of(of, snapshot))
                                .params(valid.parameters())
                                .param("day", of.on())
                                .param("type", type == null ? null : type.code())
                                .param("status", asked.status())
                                .param(
                                        "q",
                                        asked.q() == null ? null : FoldedText.of(asked.q()).value())
                                .param(
                                        "suppressed",
                                        FewPersons.unsearchable(snapshot, asked.q(), TELLING))
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        snapshot)
                .stream()
                .map(row -> Keyed.of(row.group(), row.firstPosition()))
                .toList();
    }

    GroupAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-group",
                                        "There is no group \"%s\" at this basis.".formatted(id),
                                        Map.of()));
    }

    private static List<Row> rows(JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        if (rows.isEmpty()) {
            return rows;
        }
        var parts =
                new Parts(
                        UnitNames.of(
                                snapshot,
                                rows.stream().map(row -> row.group().unit().id()).toList()),
                        parts(COUNTS, rows, snapshot, FoundedGroups::count),
                        parts(CHANGES, rows, snapshot, FoundedGroups::change),
                        parts(RATINGS, rows, snapshot, FoundedGroups::rating));
        return rows.stream()
                .map(row -> new Row(parts.complete(row.group()), row.firstPosition()))
                .toList();
    }

    private interface Reading<T> {
        Of<T> read(ResultSet row, View view) throws SQLException;
    }

    private static <T> List<Of<T>> parts(
            String sql, List<Row> rows, Snapshot snapshot, Reading<T> reading) {
        return snapshot.sql(sql)
                .param("groups", rows.stream().map(row -> row.group().id()).toList())
                .query((row, _) -> reading.read(row, snapshot.view()))
                .list();
    }

    private static Of<MemberCount> count(ResultSet row, View view) throws SQLException {
        return new Of<>(
                row.getString("group_id"),
                "count",
                new MemberCount(
                        QuantityAnswer.of(Columns.quantity(row), view),
                        requireNonNull(Columns.days(row, "on")),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")));
    }

    private static Of<GroupChange> change(ResultSet row, View view) throws SQLException {
        return new Of<>(
                row.getString("group_id"),
                row.getString("attribute"),
                new GroupChange(
                        Columns.words(row, "was", view),
                        Columns.words(row, "became", view),
                        requireNonNull(Columns.days(row, "on")),
                        row.getString("decision"),
                        Columns.days(row, "decided"),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")));
    }

    private static Of<YearRating> rating(ResultSet row, View view) throws SQLException {
        return new Of<>(
                row.getString("group_id"),
                "rating",
                new YearRating(
                        row.getInt("year"),
                        row.getString("rating"),
                        row.getString("decision"),
                        requireNonNull(Columns.days(row, "decided")),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")));
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new GroupAnswer(
                        row.getString("group_id"),
                        new UnitRef(row.getString("unit"), null, null),
                        row.getString("type_then"),
                        Columns.words(row, "name_then", view),
                        row.getString("status"),
                        requireNonNull(Columns.days(row, "founded")),
                        row.getString("founding_decision"),
                        Columns.days(row, "founding_decided"),
                        Columns.citation(row, "cited", view),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        dissolution(row, view),
                        merger(row, view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable Dissolution dissolution(ResultSet row, View view) throws SQLException {
        DayAnswer on = Columns.days(row, "dissolved");
        return on == null || row.getString("merged_into") != null
                ? null
                : new Dissolution(
                        on,
                        Columns.words(row, "dissolution_reason", view),
                        row.getString("dissolution_decision"),
                        Columns.days(row, "dissolution_decided"),
                        Columns.citation(row, "dissolution", view));
    }

    private static @Nullable GroupMerger merger(ResultSet row, View view) throws SQLException {
        String into = row.getString("merged_into");
        return into == null
                ? null
                : new GroupMerger(
                        into,
                        requireNonNull(Columns.days(row, "dissolved")),
                        row.getString("dissolution_decision"),
                        Columns.days(row, "dissolution_decided"),
                        Columns.citation(row, "dissolution", view));
    }
}

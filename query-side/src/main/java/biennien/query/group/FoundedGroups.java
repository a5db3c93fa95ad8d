package biennien.query.group;

import static java.util.Objects.requireNonNull;

import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.QuantityAnswer;
import biennien.query.group.GroupAnswer.Dissolution;
import biennien.query.group.GroupAnswer.MemberCount;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
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
import java.util.stream.Collectors;

/** What may be asked about groups. */
@Component
final class FoundedGroups {

    static final Set<String> READS = Set.of(Groups.GROUP, Groups.UNIT);

    /** In the time from its founding to its end a group is of its unit. */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT * FROM readmodel.founded_group g
                     WHERE g.known @> :basis
                       AND (CAST(:id AS text) IS NULL OR g.group_id = :id)
                    """,
                    Scope.covers("g.unit", "g.founded_earliest", "g.dissolved_latest"),
                    """
                      AND (CAST(:type AS text) IS NULL OR g.type = :type)
                      AND (CAST(:status AS text) IS NULL OR g.status = :status)
                      AND (CAST(:q AS text) IS NULL OR strpos(' ' || g.name_folded, ' ' || :q) > 0)
                      AND g.first_position > :after
                    ORDER BY g.first_position
                    LIMIT :rows
                    """);

    private static final String COUNTS =
            """
            SELECT * FROM readmodel.group_member_count
             WHERE known @> :basis AND group_id IN (:groups)
             ORDER BY on_earliest NULLS FIRST, on_latest NULLS LAST, position
            """;

    private record Row(GroupAnswer group, long firstPosition) {}

    private record CountOf(String group, MemberCount count) {}

    private final Scope scope;

    FoundedGroups(Scope scope) {
        this.scope = scope;
    }

    /** In the order in which they were first recorded. */
    List<Keyed<GroupAnswer>> list(OfUnit of, GroupQuestion asked, Snapshot snapshot, Slice slice) {
        var type = asked.type();
        return rows(
                        snapshot.sql(LIST.of(of))
                                .params(scope.of(of, snapshot))
                                .param("id", null)
                                .param("type", type == null ? null : type.code())
                                .param("status", asked.status())
                                .param(
                                        "q",
                                        asked.q() == null ? null : FoldedText.of(asked.q()).value())
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        snapshot)
                .stream()
                .map(row -> Keyed.of(row.group(), row.firstPosition()))
                .toList();
    }

    GroupAnswer one(String id, Snapshot snapshot) {
        return rows(
                        snapshot.sql(LIST.ofAll())
                                .param("id", id)
                                .param("type", null)
                                .param("status", null)
                                .param("q", null)
                                .param("after", -1)
                                .param("rows", 1),
                        snapshot)
                .stream()
                .map(Row::group)
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
        UnitNames names =
                UnitNames.of(snapshot, rows.stream().map(row -> row.group().unit().id()).toList());
        Map<String, List<MemberCount>> counts = counts(snapshot, rows);
        return rows.stream()
                .map(row -> new Row(complete(row.group(), names, counts), row.firstPosition()))
                .toList();
    }

    private static Map<String, List<MemberCount>> counts(Snapshot snapshot, List<Row> rows) {
        return snapshot
                .sql(COUNTS)
                .param("groups", rows.stream().map(row -> row.group().id()).toList())
                .query(
                        (row, _) ->
                                new CountOf(
                                        row.getString("group_id"),
                                        new MemberCount(
                                                QuantityAnswer.of(
                                                        Columns.quantity(row), snapshot.view()),
                                                requireNonNull(Columns.days(row, "on")),
                                                Columns.citation(row, "cited", snapshot.view()),
                                                Columns.instant(row, "recorded_at"),
                                                row.getLong("position"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                CountOf::group,
                                Collectors.mapping(CountOf::count, Collectors.toList())));
    }

    private static GroupAnswer complete(
            GroupAnswer group, UnitNames names, Map<String, List<MemberCount>> counts) {
        return new GroupAnswer(
                group.id(),
                names.on(group.unit().id(), group.founded().latest()),
                group.type(),
                group.name(),
                group.status(),
                group.founded(),
                group.decision(),
                group.citation(),
                counts.getOrDefault(group.id(), List.of()),
                group.dissolution(),
                group.recordedAt(),
                group.position());
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new GroupAnswer(
                        row.getString("group_id"),
                        new UnitRef(row.getString("unit"), null, null),
                        row.getString("type"),
                        row.getString("name"),
                        row.getString("status"),
                        requireNonNull(Columns.days(row, "founded")),
                        row.getString("founding_decision"),
                        Columns.citation(row, "cited", view),
                        List.of(),
                        dissolution(row, view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable Dissolution dissolution(ResultSet row, View view) throws SQLException {
        DayAnswer on = Columns.days(row, "dissolved");
        return on == null
                ? null
                : new Dissolution(
                        on,
                        Columns.words(row, "dissolution_reason", view),
                        row.getString("dissolution_decision"),
                        Columns.citation(row, "dissolution", view));
    }
}

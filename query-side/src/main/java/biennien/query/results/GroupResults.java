package biennien.query.results;

import biennien.events.law.GroupType;
import biennien.events.values.Interval;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * T3: groups by type, and the members of those that live at the end. A group that became one of
 * another type counts as ended there and as new here.
 */
@Component
final class GroupResults implements Register {

    /**
     * The groups as what they were, one after the other: the days of the first type run from the
     * founding, those of the last one to the end.
     */
    private static final String STRETCHES =
            """
            (SELECT f.group_id, f.unit, s.*
               FROM readmodel.founded_group f
              CROSS JOIN LATERAL (
                    SELECT coalesce(next.was, f.type) AS type,
                           CASE WHEN last.position IS NULL THEN f.founded_earliest
                                ELSE last.on_earliest END AS founded_earliest,
                           CASE WHEN last.position IS NULL THEN f.founded_latest
                                ELSE last.on_latest END AS founded_latest,
                           CASE WHEN next.position IS NULL THEN f.dissolved_edtf
                                ELSE next.on_edtf END AS dissolved_edtf,
                           CASE WHEN next.position IS NULL THEN f.dissolved_earliest
                                ELSE next.on_earliest - 1 END AS dissolved_earliest,
                           CASE WHEN next.position IS NULL THEN f.dissolved_latest
                                ELSE next.on_latest - 1 END AS dissolved_latest
                      FROM (SELECT CAST(NULL AS bigint) AS position,
                                   CAST(NULL AS date) AS on_earliest,
                                   CAST(NULL AS date) AS on_latest
                            UNION ALL
                            SELECT c.position, c.on_earliest, c.on_latest
                              FROM readmodel.group_change c
                             WHERE c.group_id = f.group_id AND c.known @> :basis
                               AND c.attribute = 'type') last
                      LEFT JOIN LATERAL (
                           SELECT c.* FROM readmodel.group_change c
                            WHERE c.group_id = f.group_id AND c.known @> :basis
                              AND c.attribute = 'type'
                              AND c.position > coalesce(last.position, -1)
                            ORDER BY c.position
                            LIMIT 1) next ON true) s
              WHERE f.known @> :basis
                AND coalesce(s.founded_earliest <= s.dissolved_latest, true)) g
            """;

    private static final Scope.Text COUNTS =
            Scope.text(
                    "SELECT type,\n"
                            + Happened.counts("founded", "dissolved", "dissolved_edtf IS NOT NULL")
                            + "\n  FROM "
                            + STRETCHES
                            + " WHERE true\n",
                    Scope.covers("g.unit", "g.founded_earliest", "g.dissolved_latest"),
                    " GROUP BY type ORDER BY type");

    /** The last count of each group up to the last day. */
    private static final Scope.Text MEMBERS =
            Scope.text(
                    "SELECT g.type, m.*\n  FROM "
                            + STRETCHES
                            + """
                              JOIN LATERAL (SELECT * FROM readmodel.group_member_count m
                                             WHERE m.group_id = g.group_id AND m.known @> :basis
                                               AND m.on_latest <= :to
                                             ORDER BY m.on_latest DESC, m.position DESC LIMIT 1) m ON true
                             WHERE g.founded_latest <= :to
                               AND (g.dissolved_edtf IS NULL OR g.dissolved_earliest > :to)
                            """,
                    Scope.covers("g.unit", "g.founded_earliest", "g.dissolved_latest"),
                    "");

    private record Members(String type, Interval bounds) {}

    private final Scope scope;

    GroupResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "groups";
    }

    @Override
    public Set<String> tables() {
        return Set.of("T3");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.GROUP, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        var rows = new ArrayList<ResultRow>();
        window.ask(COUNTS, of, scope, snapshot)
                .query((row, _) -> counts(row))
                .list()
                .forEach(rows::addAll);
        members(of, window, snapshot)
                .forEach((type, sum) -> rows.add(line(type, "người").of("members", sum)));
        rows.sort(Comparator.comparing(ResultRow::kind).thenComparing(ResultRow::unit));
        return rows;
    }

    private static List<ResultRow> counts(ResultSet row) throws SQLException {
        var line = line(row.getString("type"), "tổ");
        return List.of(
                line.counted("opening", row),
                line.counted("new", row),
                line.counted("ended", row),
                line.counted("closing", row));
    }

    private Map<String, Interval> members(OfUnit of, Window window, Snapshot snapshot) {
        return window
                .ask(MEMBERS, of, scope, snapshot)
                .query(
                        (row, _) ->
                                new Members(row.getString("type"), Columns.quantity(row).bounds()))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Members::type, Members::bounds, Interval::plus, TreeMap::new));
    }

    private static Line line(String type, String unit) {
        return new Line("T3", type, GroupType.fromCode(type).label(), null, unit);
    }
}

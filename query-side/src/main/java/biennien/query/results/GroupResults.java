package biennien.query.results;

import biennien.events.law.GroupType;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * T3: groups by type, and the members of those that live at the end. A group that became one of
 * another type counts as ended there and as new here.
 */
@Component
final class GroupResults implements Register {

    private static final String CODE = "groups";

    /**
     * The groups as what they were, one after the other: the days of the first type run from the
     * founding, those of the last one to the end.
     */
    private static final String STRETCHES =
            """
            (SELECT f.group_id, f.unit, f.first_position, s.*
               FROM readmodel.founded_group f
              CROSS JOIN LATERAL (
                    SELECT coalesce(next.was, f.type) AS type,
                           last.position AS last_position, next.position AS next_position,
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

    /** The events that a stretch rests on. The end is what first says so. */
    private static final String POSITIONS =
            """
            g.first_position, g.last_position, g.next_position,
            CASE WHEN g.next_position IS NULL AND g.dissolved_edtf IS NOT NULL
                 THEN (SELECT min(e.position) FROM readmodel.founded_group e
                        WHERE e.group_id = g.group_id AND e.dissolved_edtf IS NOT NULL)
            END\
            """;

    private static final String FACT =
            """
            g.group_id AS fact, g.unit, g.founded_earliest AS earliest,
            g.dissolved_latest AS latest, g.type,
            """;

    private static final String SCOPE =
            Scope.covers("g.unit", "g.founded_earliest", "g.dissolved_latest");

    private static final Tally COUNTS =
            Tally.of(
                    CODE,
                    List.of("type"),
                    Happened.BEGINNING_AND_END,
                    "SELECT "
                            + FACT
                            + "ARRAY["
                            + POSITIONS
                            + "] AS positions,\n"
                            + Happened.beginsAndEnds(
                                    "founded", "dissolved", "dissolved_edtf IS NOT NULL")
                            + "\n  FROM "
                            + STRETCHES
                            + " WHERE true\n",
                    SCOPE,
                    row -> line(row.getString("type"), "tổ"));

    /**
     * The last count of each group up to the last day; where one of a day that is known in part may
     * be later, the largest of those that may be the last.
     */
    private static final Scope.Text MEMBERS =
            Scope.text(
                    "SELECT "
                            + FACT
                            + "ARRAY[m.position, "
                            + POSITIONS
                            + "] AS positions,\n"
                            + """
                            m.kind, m.value, m.counted, m.measure, m.said, m.list_open,
                            m.asserted_none,
                            (m.only_sure AND g.founded_latest <= :to
                             AND (g.dissolved_edtf IS NULL OR g.dissolved_earliest > :to)) AS surely
                            """
                            + "\n  FROM "
                            + STRETCHES
                            + """
                              JOIN LATERAL (
                                   SELECT c.*, bool_and(c.counted_surely) OVER () AS only_sure
                                     FROM ((SELECT m.*, true AS counted_surely
                                              FROM readmodel.group_member_count m
                                             WHERE m.group_id = g.group_id AND m.known @> :basis
                                               AND m.on_latest <= :to
                                             ORDER BY m.on_latest DESC, m.position DESC LIMIT 1)
                                           UNION ALL
                                           SELECT m.*, false
                                             FROM readmodel.group_member_count m
                                            WHERE m.group_id = g.group_id AND m.known @> :basis
                                              AND coalesce(m.on_earliest <= :to, true)
                                              AND coalesce(m.on_latest > :to, true)) c
                                    ORDER BY
                            """
                            + Happened.LARGEST_FIRST
                            + """
                                    , c.position DESC
                                    LIMIT 1) m ON true
                             WHERE coalesce(g.founded_earliest <= :to, true)
                               AND (g.dissolved_edtf IS NULL
                                    OR coalesce(g.dissolved_latest > :to, true))
                            """,
                    SCOPE,
                    " ORDER BY g.type, g.group_id, m.position, g.last_position NULLS FIRST");

    @Override
    public String code() {
        return CODE;
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
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        var rows = new ArrayList<>(COUNTS.lines(units, window, snapshot));
        rows.addAll(Contribution.lines(members(units, window, snapshot)));
        rows.sort(Comparator.comparing(ResultRow::kind).thenComparing(ResultRow::unit));
        return rows;
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        var all = new ArrayList<>(COUNTS.contributions(units, window, snapshot));
        all.addAll(members(units, window, snapshot));
        return all;
    }

    private static List<Contribution> members(Covered units, Window window, Snapshot snapshot) {
        return window.ask(MEMBERS, units, snapshot)
                .query(
                        (row, _) ->
                                Contribution.of(
                                        CODE,
                                        line(row.getString("type"), "người"),
                                        "members",
                                        row,
                                        Happened.within(
                                                FewPersons.bounds(
                                                        snapshot.view(), Columns.quantity(row)),
                                                row.getBoolean("surely"))))
                .list();
    }

    private static Line line(String type, String unit) {
        return new Line("T3", type, GroupType.fromCode(type).label(), null, unit);
    }
}

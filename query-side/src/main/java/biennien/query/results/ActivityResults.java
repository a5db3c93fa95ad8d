package biennien.query.results;

import biennien.events.law.ActivityKind;
import biennien.events.values.Interval;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * T2, T12 and T13: what was held, by kind. How many records there are is one line; what was counted
 * is a line for each counter and unit of count, because persons and attendances are never one sum.
 */
@Component
final class ActivityResults implements Register {

    private static final String SURELY = Happened.surely("a.period_earliest", "a.period_latest");
    private static final String PERHAPS = Happened.perhaps("a.period_earliest", "a.period_latest");
    private static final String STANDING =
            " WHERE a.known @> :basis AND a.status <> 'withdrawn' AND " + PERHAPS;
    private static final String SCOPE =
            Scope.covers("a.unit", "a.period_earliest", "a.period_latest");

    private static final Scope.Text RECORDS =
            Scope.text(
                    "SELECT a.kind,\n"
                            + Happened.count("records", SURELY, PERHAPS)
                            + "\n  FROM readmodel.activity a\n"
                            + STANDING,
                    SCOPE,
                    " GROUP BY a.kind ORDER BY a.kind");

    private static final Scope.Text COUNTS =
            Scope.text(
                    "SELECT a.kind AS held, "
                            + SURELY
                            + """
                               AS surely, c.*
                              FROM readmodel.activity a
                              JOIN readmodel.activity_count c
                                ON c.activity = a.activity AND c.version = a.version
                            """
                            + STANDING,
                    SCOPE,
                    " ORDER BY a.kind, c.counter, c.counted, a.activity");

    private record Counted(Line line, String counter, Interval bounds) {}

    private record Sum(Line line, String counter) {}

    private final Scope scope;

    ActivityResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "activities";
    }

    @Override
    public Set<String> tables() {
        return Set.of("T2", "T12", "T13");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.ACTIVITY, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        var rows = new ArrayList<ResultRow>();
        window.ask(RECORDS, of, scope, snapshot)
                .query((row, _) -> line(row.getString("kind"), "bản ghi").counted("records", row))
                .list()
                .forEach(rows::add);
        Map<Sum, Interval> sums = new LinkedHashMap<>();
        window.ask(COUNTS, of, scope, snapshot)
                .query(
                        (row, _) ->
                                new Counted(
                                        line(row.getString("held"), row.getString("counted")),
                                        row.getString("counter"),
                                        Happened.within(
                                                Columns.quantity(row).bounds(),
                                                row.getBoolean("surely"))))
                .list()
                .forEach(
                        each ->
                                sums.merge(
                                        new Sum(each.line(), each.counter()),
                                        each.bounds(),
                                        Interval::plus));
        sums.forEach((sum, bounds) -> rows.add(sum.line().of(sum.counter(), bounds)));
        return rows;
    }

    private static Line line(String kind, String unit) {
        var held = ActivityKind.fromCode(kind);
        String table =
                switch (held) {
                    case FESTIVAL -> "T12";
                    case SIGNING_OF_COORDINATION -> "T13";
                    case POLICE_LISTEN_TO_PEOPLE_FORUM,
                            LEGAL_OUTREACH_SESSION,
                            LOUDSPEAKER_BROADCAST,
                            LOUDSPEAKER_VEHICLE_RUN,
                            LEAFLET_OR_SLIP_SESSION,
                            MOBILISATION_SESSION,
                            SEMINAR,
                            SKILLS_CONTEST,
                            EXEMPLAR_MEETING,
                            COMMITMENT_SIGNING,
                            WEAPON_COLLECTION_DRIVE,
                            LINKED_CAMPAIGN ->
                            "T2";
                };
        return new Line(table, kind, held.label(), null, unit);
    }
}

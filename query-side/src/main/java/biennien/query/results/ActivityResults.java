package biennien.query.results;

import biennien.events.law.ActivityKind;
import biennien.query.answer.Columns;
import biennien.query.answer.FewPersons;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.Covered;
import biennien.query.unit.Scope;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * T2, T12 and T13: what was held, by kind. How many records there are is one line; what was counted
 * is a line for each counter and unit of count, because persons and attendances are never one sum.
 */
@Component
final class ActivityResults implements Register {

    private static final String CODE = "activities";

    private static final String SURELY = Happened.surely("a.period_earliest", "a.period_latest");
    private static final String PERHAPS = Happened.perhaps("a.period_earliest", "a.period_latest");
    private static final String STANDING =
            " WHERE a.known @> :basis AND a.status <> 'withdrawn' AND " + PERHAPS;
    private static final String SCOPE =
            Scope.covers("a.unit", "a.period_earliest", "a.period_latest");

    private static final String FACT =
            """
            SELECT a.activity AS fact, a.unit, a.period_earliest AS earliest,
                   a.period_latest AS latest,
                   ARRAY[a.first_position, a.version, a.position] AS positions,
                   a.kind AS held,
            """;

    private static final Tally RECORDS =
            Tally.of(
                    CODE,
                    List.of("held"),
                    List.of("records"),
                    FACT
                            + Happened.counts("records", SURELY, PERHAPS)
                            + "\n  FROM readmodel.activity a\n"
                            + STANDING,
                    SCOPE,
                    row -> line(row.getString("held"), "bản ghi"));

    private static final Scope.Text COUNTS =
            Scope.text(
                    FACT
                            + SURELY
                            + """
                               AS surely, c.counter, c.kind, c.value, c.counted, c.measure, c.said,
                                   c.list_open, c.asserted_none
                              FROM readmodel.activity a
                              JOIN readmodel.activity_count c
                                ON c.activity = a.activity AND c.version = a.version
                            """
                            + STANDING,
                    SCOPE,
                    " ORDER BY a.kind, c.counter, c.counted, a.activity, c.ordinal");

    @Override
    public String code() {
        return CODE;
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
    public List<ResultRow> rows(Covered units, Window window, Snapshot snapshot) {
        var rows = new ArrayList<>(RECORDS.lines(units, window, snapshot));
        rows.addAll(Contribution.lines(counts(units, window, snapshot)));
        return rows;
    }

    @Override
    public List<Contribution> contributions(Covered units, Window window, Snapshot snapshot) {
        var all = new ArrayList<>(RECORDS.contributions(units, window, snapshot));
        all.addAll(counts(units, window, snapshot));
        return all;
    }

    private static List<Contribution> counts(Covered units, Window window, Snapshot snapshot) {
        return window.ask(COUNTS, units, snapshot)
                .query(
                        (row, _) ->
                                Contribution.of(
                                        CODE,
                                        line(row.getString("held"), row.getString("counted")),
                                        row.getString("counter"),
                                        row,
                                        Happened.within(
                                                FewPersons.bounds(
                                                        snapshot.view(), Columns.quantity(row)),
                                                row.getBoolean("surely"))))
                .list();
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

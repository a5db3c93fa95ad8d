package biennien.query.inspection;

import static java.util.Objects.requireNonNull;

import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.answer.FewPersons;
import biennien.query.history.FactList;
import biennien.query.history.Moments;
import biennien.query.inspection.InspectionAnswer.ConclusionPoint;
import biennien.query.inspection.InspectionAnswer.HeldStep;
import biennien.query.inspection.InspectionAnswer.InspectionClosing;
import biennien.query.inspection.InspectionAnswer.InspectionHolding;
import biennien.query.inspection.InspectionAnswer.InspectionPlan;
import biennien.query.inspection.InspectionAnswer.InspectionTeam;
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
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be asked about inspections. */
@Component
final class Inspections implements FactList<InspectionAnswer> {

    static final Set<String> READS = Set.of(Groups.INSPECTION, Groups.UNIT);

    private static final String EARLIEST =
            "CASE WHEN i.held_edtf IS NULL THEN i.planned_for_earliest ELSE i.held_earliest END";
    private static final String LATEST =
            "CASE WHEN i.held_edtf IS NULL THEN i.planned_for_latest ELSE i.held_latest END";

    private static final Sorting SORTING = Sorting.of("readmodel.inspection", "i", EARLIEST);

    /** It is of its unit on the day it was held, and until then on the day it is planned for. */
    private static final Scope.Text LIST =
            Scope.text(
                    """
                    SELECT i.* FROM readmodel.inspection i :places
                     WHERE i.known @> :basis
                    """,
                    Scope.covers("i.unit", EARLIEST, LATEST),
                    Valid.sieve(EARLIEST, LATEST)
                            + """
                              AND (CAST(:programme AS text) IS NULL OR i.programme = :programme)
                              AND (CAST(:status AS text) IS NULL OR i.status = :status)
                              AND :items(i.inspection)
                              AND :further
                            ORDER BY :order
                            LIMIT :rows
                            """);

    private static final String TEAMS =
            """
            SELECT team.*,
                   ARRAY(SELECT member.member FROM readmodel.inspection_team_member member
                          WHERE member.inspection = team.inspection
                            AND member.position = team.position
                          ORDER BY member.ordinal) AS members
              FROM readmodel.inspection_team team
             WHERE team.known @> :basis AND team.inspection IN (:inspections)
             ORDER BY team.position
            """;

    private static final String STEPS =
            """
            SELECT * FROM readmodel.inspection_step
             WHERE known @> :basis AND inspection IN (:inspections)
             ORDER BY on_earliest NULLS FIRST, on_latest NULLS LAST, position
            """;

    private static final String POINTS =
            """
            SELECT * FROM readmodel.conclusion_point
             WHERE known @> :basis AND inspection IN (:inspections)
             ORDER BY position
            """;

    /** Units by their names: the inspected one, places of steps, and who is to carry out. */
    private static final String REFERS =
            """
            SELECT inspection AS id, unit AS cause FROM readmodel.inspection
             WHERE unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT inspection, place FROM readmodel.inspection_step
             WHERE place = ANY (CAST(:changed AS text[]))
            UNION
            SELECT inspection, unit FROM readmodel.recommendation
             WHERE unit = ANY (CAST(:changed AS text[]))
            UNION
            SELECT inspection, owner_unit FROM readmodel.recommendation
             WHERE owner_unit = ANY (CAST(:changed AS text[]))
            """;

    private record Row(InspectionAnswer inspection, long firstPosition) {}

    private record Of<T>(String inspection, T part) {}

    /** What is read for all inspections of an answer at once, by their ids. */
    private record Parts(
            Map<String, List<InspectionTeam>> teams,
            Map<String, List<HeldStep>> steps,
            Map<String, List<ConclusionPoint>> points,
            Map<String, List<InspectionRecommendation>> recommendations) {}

    private final Scope scope;
    private final Recommendations recommendations;

    Inspections(Scope scope, Recommendations recommendations) {
        this.scope = scope;
        this.recommendations = recommendations;
    }

    @Override
    public String word() {
        return "inspections";
    }

    @Override
    public Set<String> reads() {
        return READS;
    }

    @Override
    public Moments moments() {
        return Moments.ofFacts("inspection");
    }

    @Override
    public String id(InspectionAnswer inspection) {
        return inspection.id();
    }

    @Override
    public String refers() {
        return REFERS;
    }

    @Override
    public List<Keyed<InspectionAnswer>> items(OfUnit of, Snapshot snapshot, Slice slice) {
        return list(of, InspectionQuestion.ALL, Valid.ALWAYS, snapshot, slice);
    }

    /** In the order in which they were first recorded; of exactly the days asked for. */
    PagedQuery<InspectionAnswer> exactly(OfUnit of, InspectionQuestion asked, Valid valid) {
        return valid.of(
                Inspections::extent, (snapshot, slice) -> list(of, asked, valid, snapshot, slice));
    }

    private static Extent extent(InspectionAnswer inspection) {
        var holding = inspection.holding();
        if (holding != null) {
            return holding.on().extent();
        }
        var plan = inspection.plan();
        var planned = plan == null ? null : plan.plannedFor();
        return planned == null ? Extent.UNTOLD : planned.extent();
    }

    private List<Keyed<InspectionAnswer>> list(
            OfUnit of, InspectionQuestion asked, Valid valid, Snapshot snapshot, Slice slice) {
        var programme = asked.programme();
        return rows(
                        snapshot.sql(LIST.of(of), SORTING, slice)
                                .params(scope.of(of, snapshot))
                                .params(valid.parameters())
                                .param("programme", programme == null ? null : programme.value())
                                .param("status", asked.status())
                                .param("after", slice.number(0, -1))
                                .param("rows", slice.rows()),
                        snapshot)
                .stream()
                .map(row -> Keyed.of(row.inspection(), row.firstPosition()))
                .toList();
    }

    InspectionAnswer one(String id, Snapshot snapshot) {
        return items(OfUnit.ALL, snapshot, Slice.of(List.of(id))).stream()
                .map(Keyed::item)
                .findFirst()
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-inspection",
                                        "There is no inspection \"%s\" at this basis."
                                                .formatted(id),
                                        Map.of()));
    }

    private List<Row> rows(JdbcClient.StatementSpec statement, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, snapshot.view())).list();
        if (rows.isEmpty()) {
            return rows;
        }
        var view = snapshot.view();
        List<String> ids = rows.stream().map(row -> row.inspection().id()).toList();
        var parts =
                new Parts(
                        of(TEAMS, ids, snapshot, (row, _) -> team(row, view)),
                        of(STEPS, ids, snapshot, (row, _) -> step(row, view)),
                        of(POINTS, ids, snapshot, (row, _) -> point(row, view)),
                        recommendations.of(ids, snapshot));
        UnitNames names =
                UnitNames.of(
                        snapshot,
                        Stream.concat(
                                        rows.stream().map(row -> row.inspection().unit()),
                                        parts.steps().values().stream()
                                                .flatMap(List::stream)
                                                .map(HeldStep::place)
                                                .filter(Objects::nonNull))
                                .map(UnitRef::id)
                                .toList());
        return rows.stream()
                .map(row -> new Row(complete(row.inspection(), parts, names), row.firstPosition()))
                .toList();
    }

    private static <T> Map<String, List<T>> of(
            String statement, List<String> inspections, Snapshot snapshot, RowMapper<T> part) {
        return snapshot
                .sql(statement)
                .param("inspections", inspections)
                .query(
                        (row, n) ->
                                new Of<>(
                                        row.getString("inspection"),
                                        requireNonNull(part.mapRow(row, n))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Of::inspection, Collectors.mapping(Of::part, Collectors.toList())));
    }

    private static InspectionAnswer complete(InspectionAnswer of, Parts parts, UnitNames names) {
        return new InspectionAnswer(
                of.id(),
                names.on(of.unit().id(), day(of)),
                of.status(),
                of.programme(),
                of.plan(),
                of.holding(),
                parts.teams().getOrDefault(of.id(), List.of()),
                parts.steps().getOrDefault(of.id(), List.of()).stream()
                        .map(step -> named(step, names))
                        .toList(),
                parts.points().getOrDefault(of.id(), List.of()),
                parts.recommendations().getOrDefault(of.id(), List.of()),
                of.closing(),
                of.recordedAt(),
                of.position());
    }

    private static @Nullable LocalDate day(InspectionAnswer of) {
        if (of.holding() != null) {
            return of.holding().on().latest();
        }
        return of.plan() == null || of.plan().plannedFor() == null
                ? null
                : of.plan().plannedFor().latest();
    }

    private static HeldStep named(HeldStep step, UnitNames names) {
        var place = step.place();
        return place == null
                ? step
                : new HeldStep(
                        step.step(),
                        step.on(),
                        names.on(place.id(), step.on().latest()),
                        step.document(),
                        step.statedBy(),
                        step.citation(),
                        step.recordedAt(),
                        step.position());
    }

    private static Row row(ResultSet row, View view) throws SQLException {
        return new Row(
                new InspectionAnswer(
                        row.getString("inspection"),
                        new UnitRef(row.getString("unit"), null, null),
                        row.getString("status"),
                        row.getString("programme"),
                        plan(row, view),
                        holding(row, view),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        closing(row, view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable InspectionPlan plan(ResultSet row, View view) throws SQLException {
        return row.getBoolean("planned")
                ? new InspectionPlan(
                        row.getString("plan"),
                        Columns.words(row, "planned_by", view),
                        Columns.period(row, "inspected", view),
                        Columns.days(row, "planned_for"),
                        Columns.citation(row, "plan", view))
                : null;
    }

    private static @Nullable InspectionHolding holding(ResultSet row, View view)
            throws SQLException {
        DayAnswer on = Columns.days(row, "held");
        return on == null
                ? null
                : new InspectionHolding(
                        Columns.words(row, "inspected_by", view),
                        on,
                        Columns.citation(row, "held", view));
    }

    private static @Nullable InspectionClosing closing(ResultSet row, View view)
            throws SQLException {
        DayAnswer on = Columns.days(row, "closed");
        return on == null
                ? null
                : new InspectionClosing(
                        on,
                        row.getString("closing_document"),
                        Columns.citation(row, "closing", view));
    }

    private static InspectionTeam team(ResultSet row, View view) throws SQLException {
        return new InspectionTeam(
                row.getString("number"),
                Columns.words(row, "head", view),
                FewPersons.shown(view, texts(row.getArray("members"))),
                row.getString("decision"),
                Columns.days(row, "on"),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static HeldStep step(ResultSet row, View view) throws SQLException {
        String place = row.getString("place");
        return new HeldStep(
                row.getString("step"),
                requireNonNull(Columns.days(row, "on")),
                place == null ? null : new UnitRef(place, null, null),
                row.getString("document"),
                Columns.words(row, "stated_by", view),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static ConclusionPoint point(ResultSet row, View view) throws SQLException {
        return new ConclusionPoint(
                row.getString("point"),
                row.getString("kind"),
                Columns.words(row, "text", view),
                requireNonNull(Columns.days(row, "on")),
                row.getString("document"),
                Columns.citation(row, "cited", view),
                Columns.instant(row, "recorded_at"),
                row.getLong("position"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

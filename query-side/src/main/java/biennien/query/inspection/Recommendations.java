package biennien.query.inspection;

import static java.util.Objects.requireNonNull;

import biennien.query.answer.Columns;
import biennien.query.answer.DayAnswer;
import biennien.query.inspection.InspectionRecommendation.RecommendationClosing;
import biennien.query.inspection.InspectionRecommendation.RecommendationReply;
import biennien.query.kernel.Keyed;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.Sorting;
import biennien.query.kernel.View;
import biennien.query.unit.Scope;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be asked about recommendations. */
@Component
final class Recommendations {

    /** The oldest first, as far as that is certain. */
    private static final Sorting SORTING =
            Sorting.of("readmodel.recommendation", "r", "coalesce(r.made_latest, 'infinity')")
                    .byTime();

    /** On a day, what is vague is taken as not yet answered and not yet closed. */
    private static final String ALL =
            """
            SELECT r.* FROM (
                SELECT r.*,
                       CASE WHEN CAST(:on AS date) IS NULL THEN r.status
                            WHEN r.closed_latest <= :on THEN 'closed'
                            WHEN EXISTS (SELECT FROM readmodel.recommendation_answer a
                                          WHERE a.inspection = r.inspection
                                            AND a.recommendation = r.recommendation
                                            AND a.known @> :basis AND a.on_latest <= :on)
                            THEN 'answered'
                            ELSE 'open' END AS status_then
                  FROM readmodel.recommendation r
                 WHERE r.known @> :basis) r%s
             WHERE (CAST(:on AS date) IS NULL OR coalesce(r.made_earliest, '-infinity') <= :on)
            """;

    private static final Scope.Text LIST =
            Scope.text(
                    ALL.formatted(" :places"),
                    "("
                            + Scope.covers("r.unit", "r.made_earliest", "r.made_latest")
                            + " OR "
                            + Scope.covers("r.owner_unit", "r.made_earliest", "r.made_latest")
                            + ")",
                    """
                      AND (CAST(:status AS text) IS NULL OR r.status_then = :status)
                      AND :further
                    ORDER BY :order
                    LIMIT :rows
                    """);

    private static final String OF_INSPECTIONS =
            ALL.formatted("")
                    + """
                      AND r.inspection IN (:inspections)
                    ORDER BY coalesce(r.made_latest, 'infinity'), r.first_position
                    """;

    private static final String ANSWERS =
            """
            SELECT * FROM readmodel.recommendation_answer
             WHERE known @> :basis AND inspection IN (:inspections)
             ORDER BY on_earliest NULLS FIRST, on_latest NULLS LAST, position
            """;

    private record Row(InspectionRecommendation recommendation, long firstPosition) {}

    private record Of(String inspection, String recommendation) {}

    private record ReplyTo(Of of, RecommendationReply reply) {}

    private final Scope scope;

    Recommendations(Scope scope) {
        this.scope = scope;
    }

    /** The oldest first, unless another order is asked for. */
    List<Keyed<InspectionRecommendation>> list(
            RecommendationQuestion asked, Snapshot snapshot, Slice slice) {
        var of = asked.of();
        return rows(
                        snapshot.sql(LIST.of(of), SORTING, slice)
                                .params(scope.of(of, snapshot))
                                .param("on", asked.on())
                                .param("status", asked.status())
                                .param("after", slice.number(1, -1))
                                .param("rows", slice.rows()),
                        asked.on(),
                        snapshot)
                .stream()
                .map(
                        row ->
                                Keyed.of(
                                        row.recommendation(),
                                        row.recommendation().made().latest(),
                                        row.firstPosition()))
                .toList();
    }

    /** Of each of these inspections all, in order of their days. */
    Map<String, List<InspectionRecommendation>> of(List<String> inspections, Snapshot snapshot) {
        return rows(
                        snapshot.sql(OF_INSPECTIONS)
                                .param("on", null)
                                .param("inspections", inspections),
                        null,
                        snapshot)
                .stream()
                .map(Row::recommendation)
                .collect(Collectors.groupingBy(InspectionRecommendation::inspection));
    }

    private static List<Row> rows(
            JdbcClient.StatementSpec statement, @Nullable LocalDate on, Snapshot snapshot) {
        List<Row> rows = statement.query((row, _) -> row(row, on, snapshot.view())).list();
        if (rows.isEmpty()) {
            return rows;
        }
        UnitNames names =
                UnitNames.of(
                        snapshot,
                        rows.stream()
                                .map(Row::recommendation)
                                .flatMap(one -> Stream.of(one.unit(), one.ownerUnit()))
                                .filter(Objects::nonNull)
                                .map(UnitRef::id)
                                .toList());
        Map<Of, List<RecommendationReply>> replies = replies(snapshot, rows);
        return rows.stream()
                .map(
                        row ->
                                new Row(
                                        complete(row.recommendation(), on, names, replies),
                                        row.firstPosition()))
                .toList();
    }

    private static Map<Of, List<RecommendationReply>> replies(Snapshot snapshot, List<Row> rows) {
        var view = snapshot.view();
        return snapshot
                .sql(ANSWERS)
                .param(
                        "inspections",
                        rows.stream()
                                .map(row -> row.recommendation().inspection())
                                .distinct()
                                .toList())
                .query((row, _) -> replyTo(row, view))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                ReplyTo::of,
                                Collectors.mapping(ReplyTo::reply, Collectors.toList())));
    }

    private static ReplyTo replyTo(ResultSet row, View view) throws SQLException {
        return new ReplyTo(
                new Of(row.getString("inspection"), row.getString("recommendation")),
                new RecommendationReply(
                        Columns.words(row, "answer", view),
                        Columns.words(row, "answered_by", view),
                        row.getString("document"),
                        requireNonNull(Columns.days(row, "on")),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")));
    }

    private static InspectionRecommendation complete(
            InspectionRecommendation one,
            @Nullable LocalDate on,
            UnitNames names,
            Map<Of, List<RecommendationReply>> replies) {
        var owner = one.ownerUnit();
        var made = one.made().latest();
        return new InspectionRecommendation(
                one.inspection(),
                one.recommendation(),
                names.on(one.unit().id(), made),
                one.status(),
                one.text(),
                one.owner(),
                owner == null ? null : names.on(owner.id(), made),
                one.made(),
                one.due(),
                one.ageDays(),
                one.overdue(),
                replies
                        .getOrDefault(new Of(one.inspection(), one.recommendation()), List.of())
                        .stream()
                        .filter(reply -> !isLater(reply.on(), on))
                        .toList(),
                one.closing(),
                one.citation(),
                one.recordedAt(),
                one.position());
    }

    private static boolean isLater(DayAnswer day, @Nullable LocalDate on) {
        return on != null && day.earliest() != null && day.earliest().isAfter(on);
    }

    private static Row row(ResultSet row, @Nullable LocalDate on, View view) throws SQLException {
        String status = row.getString("status_then");
        DayAnswer made = requireNonNull(Columns.days(row, "made"));
        DayAnswer due = Columns.days(row, "due");
        DayAnswer closed = status.equals("closed") ? Columns.days(row, "closed") : null;
        String ownerUnit = row.getString("owner_unit");
        return new Row(
                new InspectionRecommendation(
                        row.getString("inspection"),
                        row.getString("recommendation"),
                        new UnitRef(row.getString("unit"), null, null),
                        status,
                        Columns.words(row, "text", view),
                        Columns.words(row, "owner", view),
                        ownerUnit == null ? null : new UnitRef(ownerUnit, null, null),
                        made,
                        due,
                        age(made, closed, on),
                        on == null ? null : Overdue.on(on, due, status).code(),
                        List.of(),
                        closed == null
                                ? null
                                : new RecommendationClosing(
                                        row.getString("outcome"),
                                        closed,
                                        Columns.citation(row, "closing", view)),
                        Columns.citation(row, "cited", view),
                        Columns.instant(row, "recorded_at"),
                        row.getLong("position")),
                row.getLong("first_position"));
    }

    private static @Nullable AgeInDays age(
            DayAnswer made, @Nullable DayAnswer closed, @Nullable LocalDate on) {
        if (on == null) {
            return null;
        }
        return closed == null
                ? AgeInDays.between(made, on, on)
                : AgeInDays.between(made, closed.earliest(), closed.latest());
    }
}

package biennien.query.inspection;

import biennien.events.inspection.InspectionEvent;
import biennien.events.inspection.InspectionEvent.ConclusionPointMade;
import biennien.events.inspection.InspectionEvent.InspectionClosed;
import biennien.events.inspection.InspectionEvent.InspectionHeld;
import biennien.events.inspection.InspectionEvent.InspectionPlanned;
import biennien.events.inspection.InspectionEvent.InspectionStepHeld;
import biennien.events.inspection.InspectionEvent.InspectionTeamAppointed;
import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.values.InspectionId;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;
import biennien.query.kernel.Writes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/** Inspection events → inspections with their teams, steps, points and recommendations. */
@Component
@ProcessingGroup(Groups.INSPECTION)
public class InspectionProjection {

    private static final String PLAN =
            """
            INSERT INTO readmodel.inspection (inspection, known, status, unit, programme,
                   planned, plan, planned_by, inspected_edtf,
                   inspected_earliest, inspected_latest, inspected_shape, inspected_relative,
                   planned_for_edtf, planned_for_earliest, planned_for_latest,
                   plan_source, plan_quote, plan_row, plan_place,
                   position, recorded_at, first_position)
            VALUES (:inspection, int8range(:position, NULL), 'planned', :unit, :programme,
                   true, :plan, :plannedBy, :inspected_edtf, :inspected_earliest,
                   :inspected_latest, :inspected_shape, :inspected_relative, :planned_for_edtf,
                   :planned_for_earliest,
                   :planned_for_latest, :plan_source, :plan_quote, :plan_row, :plan_place,
                   :position, :recordedAt, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE_VERSION =
            """
            UPDATE readmodel.inspection
               SET known = int8range(lower(known), :position)
             WHERE inspection = :inspection AND upper_inf(known) AND lower(known) < :position
            """;

    /** After a plan. */
    private static final String HOLD =
            """
            INSERT INTO readmodel.inspection (inspection, known, status, unit, programme,
                   planned, plan, planned_by, inspected_edtf,
                   inspected_earliest, inspected_latest, inspected_shape, inspected_relative,
                   planned_for_edtf, planned_for_earliest, planned_for_latest,
                   plan_source, plan_quote, plan_row, plan_place,
                   inspected_by, held_edtf, held_earliest, held_latest,
                   held_source, held_quote, held_row, held_place, position, recorded_at,
                   first_position)
            SELECT inspection, int8range(:position, NULL), 'held', unit,
                   coalesce(:programme, programme),
                   planned, plan, planned_by, inspected_edtf,
                   inspected_earliest, inspected_latest, inspected_shape, inspected_relative,
                   planned_for_edtf, planned_for_earliest, planned_for_latest,
                   plan_source, plan_quote, plan_row, plan_place,
                   :inspectedBy, :held_edtf, CAST(:held_earliest AS date),
                   CAST(:held_latest AS date), :held_source, :held_quote, :held_row, :held_place,
                   :position, :recordedAt, first_position
              FROM readmodel.inspection
             WHERE inspection = :inspection AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    /** Without a plan; what is known already is left alone. */
    private static final String OPEN_HELD =
            """
            INSERT INTO readmodel.inspection (inspection, known, status, unit, programme, planned,
                   inspected_by, held_edtf, held_earliest, held_latest,
                   held_source, held_quote, held_row, held_place, position, recorded_at,
                   first_position)
            SELECT :inspection, int8range(:position, NULL), 'held', :unit, :programme, false,
                   :inspectedBy, :held_edtf, CAST(:held_earliest AS date),
                   CAST(:held_latest AS date), :held_source, :held_quote, :held_row, :held_place,
                   :position, CAST(:recordedAt AS timestamptz), :position
             WHERE NOT EXISTS (SELECT FROM readmodel.inspection WHERE inspection = :inspection)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            INSERT INTO readmodel.inspection (inspection, known, status, unit, programme,
                   planned, plan, planned_by, inspected_edtf,
                   inspected_earliest, inspected_latest, inspected_shape, inspected_relative,
                   planned_for_edtf, planned_for_earliest, planned_for_latest,
                   plan_source, plan_quote, plan_row, plan_place,
                   inspected_by, held_edtf, held_earliest, held_latest,
                   held_source, held_quote, held_row, held_place,
                   closed_edtf, closed_earliest, closed_latest, closing_document,
                   closing_source, closing_quote, closing_row, closing_place,
                   position, recorded_at, first_position)
            SELECT inspection, int8range(:position, NULL), 'closed', unit, programme,
                   planned, plan, planned_by, inspected_edtf,
                   inspected_earliest, inspected_latest, inspected_shape, inspected_relative,
                   planned_for_edtf, planned_for_earliest, planned_for_latest,
                   plan_source, plan_quote, plan_row, plan_place,
                   inspected_by, held_edtf, held_earliest, held_latest,
                   held_source, held_quote, held_row, held_place,
                   :closed_edtf, CAST(:closed_earliest AS date), CAST(:closed_latest AS date),
                   :document, :closing_source, :closing_quote, :closing_row, :closing_place,
                   :position, :recordedAt, first_position
              FROM readmodel.inspection
             WHERE inspection = :inspection AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String TEAM =
            """
            INSERT INTO readmodel.inspection_team (inspection, known, number, head, decision,
                   on_edtf, on_earliest, on_latest, cited_source, cited_quote, cited_row,
                   cited_place,
                   position, recorded_at)
            VALUES (:inspection, int8range(:position, NULL), :number, :head, :decision,
                   :on_edtf, :on_earliest, :on_latest, :cited_source, :cited_quote, :cited_row,
                   :cited_place,
                   :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String MEMBER =
            """
            INSERT INTO readmodel.inspection_team_member (inspection, position, ordinal, member)
            VALUES (:inspection, :position, :ordinal, :member)
            ON CONFLICT DO NOTHING
            """;

    private static final String STEP =
            """
            INSERT INTO readmodel.inspection_step (inspection, known, step,
                   on_edtf, on_earliest, on_latest, place, document, stated_by,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:inspection, int8range(:position, NULL), :step,
                   :on_edtf, :on_earliest, :on_latest, :place, :document, :statedBy,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String POINT =
            """
            INSERT INTO readmodel.conclusion_point (inspection, known, point, kind, text,
                   on_edtf, on_earliest, on_latest, document,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:inspection, int8range(:position, NULL), :point, :kind, :text,
                   :on_edtf, :on_earliest, :on_latest, :document,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.inspection, readmodel.inspection_team,
                     readmodel.inspection_team_member, readmodel.inspection_step,
                     readmodel.conclusion_point
            """;

    private final Writes writes;
    private final RecommendationRows recommendations;

    public InspectionProjection(DataSource database) {
        this.writes = Writes.byStream(database);
        this.recommendations = new RecommendationRows(writes);
    }

    @EventHandler
    public void on(InspectionEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case InspectionPlanned e -> plan(e, position, recordedAt);
            case InspectionTeamAppointed e -> team(e, position, recordedAt);
            case InspectionHeld e -> hold(e, position, recordedAt);
            case InspectionStepHeld e -> step(e, position, recordedAt);
            case ConclusionPointMade e -> point(e, position, recordedAt);
            case RecommendationMade e -> recommendations.make(e, position, recordedAt);
            case RecommendationAnswered e -> recommendations.answer(e, position, recordedAt);
            case RecommendationClosed e -> recommendations.close(e, position, recordedAt);
            case InspectionClosed e -> close(e, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
        recommendations.empty();
    }

    private void plan(InspectionPlanned e, long position, Instant recordedAt) {
        statement(PLAN, e.id(), position, recordedAt)
                .param("unit", e.unit().value())
                .param("programme", text(e.programme()))
                .param("plan", text(e.plan()))
                .param("plannedBy", text(e.plannedBy()))
                .params(Columns.period("inspected", e.inspected()))
                .params(Columns.days("planned_for", e.plannedFor()))
                .params(Columns.citation("plan", e.citation()))
                .update();
    }

    private void team(InspectionTeamAppointed e, long position, Instant recordedAt) {
        statement(TEAM, e.id(), position, recordedAt)
                .param("number", text(e.number()))
                .param("head", e.head().value())
                .param("decision", text(e.decision()))
                .params(Columns.days("on", e.on()))
                .params(Columns.citation("cited", e.citation()))
                .update();
        for (int i = 0; i < e.members().size(); i++) {
            writes.sql(MEMBER)
                    .param("inspection", e.id().value())
                    .param("position", position)
                    .param("ordinal", i)
                    .param("member", e.members().get(i).value())
                    .update();
        }
    }

    private void hold(InspectionHeld e, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE_VERSION, HOLD, OPEN_HELD)) {
            statement(statement, e.id(), position, recordedAt)
                    .param("unit", e.unit().value())
                    .param("programme", text(e.programme()))
                    .param("inspectedBy", text(e.inspectedBy()))
                    .params(Columns.days("held", e.on()))
                    .params(Columns.citation("held", e.citation()))
                    .update();
        }
    }

    private void step(InspectionStepHeld e, long position, Instant recordedAt) {
        statement(STEP, e.id(), position, recordedAt)
                .param("step", e.step().code())
                .params(Columns.days("on", e.on()))
                .param("place", text(e.place()))
                .param("document", text(e.document()))
                .param("statedBy", text(e.statedBy()))
                .params(Columns.citation("cited", e.citation()))
                .update();
    }

    private void point(ConclusionPointMade e, long position, Instant recordedAt) {
        statement(POINT, e.id(), position, recordedAt)
                .param("point", e.point().value())
                .param("kind", e.kind().code())
                .param("text", e.text().value())
                .params(Columns.days("on", e.on()))
                .param("document", text(e.document()))
                .params(Columns.citation("cited", e.citation()))
                .update();
    }

    private void close(InspectionClosed e, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE_VERSION, CLOSE)) {
            statement(statement, e.id(), position, recordedAt)
                    .params(Columns.days("closed", e.on()))
                    .param("document", text(e.document()))
                    .params(Columns.citation("closing", e.citation()))
                    .update();
        }
    }

    private Writes.Statement statement(
            String text, InspectionId id, long position, Instant recordedAt) {
        return writes.sql(text)
                .param("inspection", id.value())
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt));
    }

    /** A value type is written as the text that it is stored as. */
    static @Nullable String text(@Nullable Record value) {
        return value == null ? null : value.toString();
    }
}

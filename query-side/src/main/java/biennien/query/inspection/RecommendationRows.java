package biennien.query.inspection;

import static biennien.query.inspection.InspectionProjection.text;

import biennien.events.inspection.InspectionEvent.RecommendationAnswered;
import biennien.events.inspection.InspectionEvent.RecommendationClosed;
import biennien.events.inspection.InspectionEvent.RecommendationMade;
import biennien.events.values.InspectionId;
import biennien.events.values.PartKey;
import biennien.query.answer.Columns;
import biennien.query.kernel.Writes;

import java.time.Instant;
import java.util.List;

/** The rows of recommendations, which {@link InspectionProjection} keeps. */
final class RecommendationRows {

    /** Its unit is the one that is inspected. */
    private static final String MAKE =
            """
            INSERT INTO readmodel.recommendation (inspection, recommendation, known, status,
                   unit, text, owner, owner_unit, due_edtf, due_earliest,
                   due_latest, made_edtf, made_earliest, made_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   position, recorded_at, first_position)
            SELECT inspection, :recommendation, int8range(:position, NULL), 'open', unit, :text,
                   :owner, :ownerUnit, :due_edtf, CAST(:due_earliest AS date),
                   CAST(:due_latest AS date), :made_edtf, CAST(:made_earliest AS date),
                   CAST(:made_latest AS date), :cited_source, :cited_quote, :cited_row,
                   :cited_place,
                   :position, :recordedAt, :position
              FROM readmodel.inspection
             WHERE inspection = :inspection AND known @> CAST(:position AS bigint)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE_VERSION =
            """
            UPDATE readmodel.recommendation
               SET known = int8range(lower(known), :position)
             WHERE inspection = :inspection AND recommendation = :recommendation
               AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String ANSWERED =
            """
            INSERT INTO readmodel.recommendation (inspection, recommendation, known, status,
                   unit, text, owner, owner_unit, due_edtf, due_earliest,
                   due_latest, made_edtf, made_earliest, made_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   position, recorded_at, first_position)
            SELECT inspection, recommendation, int8range(:position, NULL), 'answered',
                   unit, text, owner, owner_unit, due_edtf, due_earliest,
                   due_latest, made_edtf, made_earliest, made_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   :position, :recordedAt, first_position
              FROM readmodel.recommendation
             WHERE inspection = :inspection AND recommendation = :recommendation
               AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String ANSWER =
            """
            INSERT INTO readmodel.recommendation_answer (inspection, recommendation, known,
                   answer, answered_by, document, on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:inspection, :recommendation, int8range(:position, NULL),
                   :answer, :by, :document, :on_edtf, :on_earliest, :on_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSED =
            """
            INSERT INTO readmodel.recommendation (inspection, recommendation, known, status,
                   unit, text, owner, owner_unit, due_edtf, due_earliest,
                   due_latest, made_edtf, made_earliest, made_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   outcome, closed_edtf, closed_earliest, closed_latest,
                   closing_source, closing_quote, closing_row, closing_place,
                   position, recorded_at, first_position)
            SELECT inspection, recommendation, int8range(:position, NULL), 'closed',
                   unit, text, owner, owner_unit, due_edtf, due_earliest,
                   due_latest, made_edtf, made_earliest, made_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   :outcome, :closed_edtf, CAST(:closed_earliest AS date),
                   CAST(:closed_latest AS date),
                   :closing_source, :closing_quote, :closing_row, :closing_place,
                   :position, :recordedAt, first_position
              FROM readmodel.recommendation
             WHERE inspection = :inspection AND recommendation = :recommendation
               AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            "TRUNCATE readmodel.recommendation, readmodel.recommendation_answer";

    private final Writes writes;

    RecommendationRows(Writes writes) {
        this.writes = writes;
    }

    void empty() {
        writes.sql(EMPTY).update();
    }

    void make(RecommendationMade e, long position, Instant recordedAt) {
        statement(MAKE, e.id(), e.recommendation(), position, recordedAt)
                .param("text", e.text().value())
                .param("owner", text(e.owner()))
                .param("ownerUnit", text(e.ownerUnit()))
                .params(Columns.days("due", e.due()))
                .params(Columns.days("made", e.on()))
                .params(Columns.citation("cited", e.citation()))
                .update();
    }

    void answer(RecommendationAnswered e, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE_VERSION, ANSWERED, ANSWER)) {
            statement(statement, e.id(), e.recommendation(), position, recordedAt)
                    .param("answer", e.answer().value())
                    .param("by", text(e.by()))
                    .param("document", text(e.document()))
                    .params(Columns.days("on", e.on()))
                    .params(Columns.citation("cited", e.citation()))
                    .update();
        }
    }

    void close(RecommendationClosed e, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE_VERSION, CLOSED)) {
            statement(statement, e.id(), e.recommendation(), position, recordedAt)
                    .param("outcome", e.outcome().code())
                    .params(Columns.days("closed", e.on()))
                    .params(Columns.citation("closing", e.citation()))
                    .update();
        }
    }

    private Writes.Statement statement(
            String text, InspectionId id, PartKey key, long position, Instant recordedAt) {
        return writes.sql(text)
                .param("inspection", id.value())
                .param("recommendation", key.value())
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt));
    }
}

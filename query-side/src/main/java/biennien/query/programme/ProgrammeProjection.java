package biennien.query.programme;

import biennien.events.programme.ProgrammeEvent;
import biennien.events.programme.ProgrammeEvent.ProgrammeAliasAdded;
import biennien.events.programme.ProgrammeEvent.ProgrammePhaseSet;
import biennien.events.programme.ProgrammeEvent.ProgrammeReviewed;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.programme.ProgrammeEvent.ProgrammeTargetSet;
import biennien.events.values.DocumentNumber;
import biennien.events.values.FoldedText;
import biennien.events.values.ProgrammeId;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;
import biennien.query.kernel.Writes;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/** Programme events → programmes, their numbers, phases, targets and reviews. */
@Component
@ProcessingGroup(Groups.PROGRAMME)
public class ProgrammeProjection {

    private static final String SIGN =
            """
            INSERT INTO readmodel.programme (programme, known, number, title, title_folded,
                   signed_edtf, signed_earliest, signed_latest,
                   term_edtf, term_earliest, term_latest, term_shape, term_relative, unit, under,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:programme, int8range(:position, NULL), :number, :title, :titleFolded,
                   :signed_edtf, :signed_earliest, :signed_latest,
                   :term_edtf, :term_earliest, :term_latest, :term_shape, :term_relative, :unit,
                   :under,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String NUMBER =
            """
            INSERT INTO readmodel.programme_number
                   (programme, known, number, number_key, ordinal, position)
            VALUES (:programme, int8range(:position, NULL), :number, :key, :ordinal, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String PARTNER =
            """
            INSERT INTO readmodel.programme_partner (programme, known, ordinal, partner)
            VALUES (:programme, int8range(:position, NULL), :ordinal, :partner)
            ON CONFLICT DO NOTHING
            """;

    private static final String END_PHASE =
            """
            UPDATE readmodel.programme_phase
               SET known = int8range(lower(known), :position)
             WHERE programme = :programme AND phase = :phase
               AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String PHASE =
            """
            INSERT INTO readmodel.programme_phase (programme, known, phase,
                   period_edtf, period_earliest, period_latest, period_shape, period_relative, plan,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:programme, int8range(:position, NULL), :phase,
                   :period_edtf, :period_earliest, :period_latest, :period_shape,
                   :period_relative, :plan,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String END_TARGET =
            """
            UPDATE readmodel.programme_target
               SET known = int8range(lower(known), :position)
             WHERE programme = :programme AND indicator = :indicator
               AND subject_type IS NOT DISTINCT FROM :subjectType
               AND subject_code IS NOT DISTINCT FROM :subjectCode
               AND unit IS NOT DISTINCT FROM :unit AND due_edtf = :due_edtf
               AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String TARGET =
            """
            INSERT INTO readmodel.programme_target (programme, known, indicator, subject_type,
                   subject_code, kind, value, counted, measure, said, list_open, asserted_none,
                   due_edtf, due_earliest, due_latest, unit,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:programme, int8range(:position, NULL), :indicator, :subjectType,
                   :subjectCode, :kind, :value, :counted, :measure, :said, :list_open,
                   :asserted_none, :due_edtf, :due_earliest, :due_latest, :unit,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String REVIEW =
            """
            INSERT INTO readmodel.programme_review (programme, known, review,
                   on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:programme, int8range(:position, NULL), :review,
                   :on_edtf, :on_earliest, :on_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.programme
               SET known = int8range(lower(known), :position)
             WHERE programme = :programme AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String SUPERSEDE =
            """
            INSERT INTO readmodel.programme (programme, known, number, title, title_folded,
                   signed_edtf, signed_earliest, signed_latest,
                   term_edtf, term_earliest, term_latest, term_shape, term_relative, unit, under,
                   cited_source, cited_quote, cited_row, cited_place, superseded_by,
                   superseded_edtf, superseded_earliest, superseded_latest,
                   supersession_source, supersession_quote, supersession_row, supersession_place,
                   position, recorded_at, first_position)
            SELECT programme, int8range(:position, NULL), number, title, title_folded,
                   signed_edtf, signed_earliest, signed_latest,
                   term_edtf, term_earliest, term_latest, term_shape, term_relative, unit, under,
                   cited_source, cited_quote, cited_row, cited_place, :by,
                   :superseded_edtf, CAST(:superseded_earliest AS date),
                   CAST(:superseded_latest AS date),
                   :supersession_source, :supersession_quote, :supersession_row,
                   :supersession_place,
                   :position, :recordedAt, first_position
              FROM readmodel.programme
             WHERE programme = :programme AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.programme, readmodel.programme_number, readmodel.programme_partner,
                     readmodel.programme_phase, readmodel.programme_target,
                     readmodel.programme_review
            """;

    private final Writes writes;

    public ProgrammeProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(ProgrammeEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case ProgrammeSigned e -> sign(e, position, recordedAt);
            case ProgrammeAliasAdded e -> number(e.id(), e.alias(), 0, position);
            case ProgrammePhaseSet e -> phase(e, position, recordedAt);
            case ProgrammeTargetSet e -> target(e, position, recordedAt);
            case ProgrammeReviewed e -> review(e, position, recordedAt);
            case ProgrammeSuperseded e -> supersede(e, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void sign(ProgrammeSigned e, long position, Instant recordedAt) {
        var unit = e.unit();
        var under = e.under();
        statement(SIGN, e.id(), position, recordedAt)
                .param("number", e.number().value())
                .param("title", e.title().value())
                .param("titleFolded", FoldedText.of(e.title().value()).value())
                .params(Columns.days("signed", e.signedOn()))
                .params(Columns.period("term", e.term()))
                .param("unit", unit == null ? null : unit.value())
                .param("under", under == null ? null : under.value())
                .params(Columns.citation("cited", e.citation()))
                .update();
        number(e.id(), e.number(), 0, position);
        for (int i = 0; i < e.aliases().size(); i++) {
            number(e.id(), e.aliases().get(i), i + 1, position);
        }
        for (int i = 0; i < e.partners().size(); i++) {
            writes.sql(PARTNER)
                    .param("programme", e.id().value())
                    .param("ordinal", i)
                    .param("partner", e.partners().get(i).value())
                    .param("position", position)
                    .update();
        }
    }

    private void number(ProgrammeId id, DocumentNumber number, int ordinal, long position) {
        writes.sql(NUMBER)
                .param("programme", id.value())
                .param("number", number.value())
                .param("key", number.key())
                .param("ordinal", ordinal)
                .param("position", position)
                .update();
    }

    private void phase(ProgrammePhaseSet e, long position, Instant recordedAt) {
        var plan = e.plan();
        for (String statement : List.of(END_PHASE, PHASE)) {
            statement(statement, e.id(), position, recordedAt)
                    .param("phase", e.phase().value())
                    .params(Columns.period("period", e.period()))
                    .param("plan", plan == null ? null : plan.value())
                    .params(Columns.citation("cited", e.citation()))
                    .update();
        }
    }

    private void target(ProgrammeTargetSet e, long position, Instant recordedAt) {
        var subject = e.subject();
        var unit = e.unit();
        for (String statement : List.of(END_TARGET, TARGET)) {
            statement(statement, e.id(), position, recordedAt)
                    .param("indicator", e.indicator().code())
                    .param("subjectType", subject == null ? null : subject.type())
                    .param("subjectCode", subject == null ? null : subject.code())
                    .params(Columns.quantity(e.target()))
                    .params(Columns.days("due", e.due()))
                    .param("unit", unit == null ? null : unit.value())
                    .params(Columns.citation("cited", e.citation()))
                    .update();
        }
    }

    private void review(ProgrammeReviewed e, long position, Instant recordedAt) {
        statement(REVIEW, e.id(), position, recordedAt)
                .param("review", e.review().code())
                .params(Columns.days("on", e.on()))
                .params(Columns.citation("cited", e.citation()))
                .update();
    }

    private void supersede(ProgrammeSuperseded e, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, SUPERSEDE)) {
            statement(statement, e.id(), position, recordedAt)
                    .param("by", e.by().value())
                    .params(Columns.days("superseded", e.on()))
                    .params(Columns.citation("supersession", e.citation()))
                    .update();
        }
    }

    private Writes.Statement statement(
            String text, ProgrammeId id, long position, Instant recordedAt) {
        return writes.sql(text)
                .param("programme", id.value())
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt));
    }
}

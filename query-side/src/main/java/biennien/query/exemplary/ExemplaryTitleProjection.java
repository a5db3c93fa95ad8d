package biennien.query.exemplary;

import biennien.events.exemplary.ExemplaryEvent;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleConferred;
import biennien.events.exemplary.ExemplaryEvent.ExemplaryTitleWithdrawn;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;
import biennien.query.kernel.Writes;
import biennien.query.movement.RatedSubject;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/** Events of exemplary titles → one row per version of a title. */
@Component
@ProcessingGroup(Groups.EXEMPLARY)
public class ExemplaryTitleProjection {

    private static final String CONFER =
            """
            INSERT INTO readmodel.exemplary_title (title, known, status,
                   subject_kind, subject_name, subject_folded, unit, organisation, year,
                   decision, decided_edtf, decided_earliest, decided_latest, decided_by,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:title, int8range(:position, NULL), 'conferred',
                   :kind, :name, :folded, :unit, :organisation, :year,
                   :decision, :decided_edtf, :decided_earliest, :decided_latest, :by,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.exemplary_title
               SET known = int8range(lower(known), :position)
             WHERE title = :title AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String WITHDRAW =
            """
            INSERT INTO readmodel.exemplary_title (title, known, status,
                   subject_kind, subject_name, subject_folded, unit, organisation, year,
                   decision, decided_edtf, decided_earliest, decided_latest, decided_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   withdrawn_edtf, withdrawn_earliest, withdrawn_latest, withdrawal_reason,
                   withdrawal_decision, withdrawal_source, withdrawal_quote, withdrawal_row,
                   withdrawal_place,
                   position, recorded_at, first_position)
            SELECT title, int8range(:position, NULL), 'withdrawn',
                   subject_kind, subject_name, subject_folded, unit, organisation, year,
                   decision, decided_edtf, decided_earliest, decided_latest, decided_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   :withdrawn_edtf, CAST(:withdrawn_earliest AS date),
                   CAST(:withdrawn_latest AS date), :reason,
                   :withdrawalDecision, :withdrawal_source, :withdrawal_quote, :withdrawal_row,
                   :withdrawal_place,
                   :position, :recordedAt, first_position
              FROM readmodel.exemplary_title
             WHERE title = :title AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private final Writes writes;

    public ExemplaryTitleProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(ExemplaryEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case ExemplaryTitleConferred e -> confer(e, position, recordedAt);
            case ExemplaryTitleWithdrawn e -> withdraw(e, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql("TRUNCATE readmodel.exemplary_title").update();
    }

    private void confer(ExemplaryTitleConferred event, long position, Instant recordedAt) {
        var decision = event.decision();
        var by = event.decidedBy();
        writes.sql(CONFER)
                .param("title", event.id().value())
                .params(RatedSubject.columns(event.subject()))
                .param("year", event.year())
                .param("decision", decision == null ? null : decision.value())
                .params(Columns.days("decided", event.decidedOn()))
                .param("by", by == null ? null : by.value())
                .params(Columns.citation("cited", event.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void withdraw(ExemplaryTitleWithdrawn event, long position, Instant recordedAt) {
        var decision = event.decision();
        for (String statement : List.of(CLOSE, WITHDRAW)) {
            writes.sql(statement)
                    .param("title", event.id().value())
                    .params(Columns.days("withdrawn", event.on()))
                    .param("reason", event.reason().value())
                    .param("withdrawalDecision", decision == null ? null : decision.value())
                    .params(Columns.citation("withdrawal", event.citation()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }
}

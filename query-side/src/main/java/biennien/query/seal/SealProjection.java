package biennien.query.seal;

import biennien.events.seal.SealEvent;
import biennien.events.seal.SealEvent.PeriodSealed;
import biennien.events.seal.SealEvent.SealWithdrawn;
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

/** Events of seals → one row per version of a seal. */
@Component
@ProcessingGroup(Groups.SEAL)
public class SealProjection {

    private static final String SEAL =
            """
            INSERT INTO readmodel.seal (seal, known, status, unit, year, calendar, first_day,
                   last_day, basis, sealed_by, sealed_edtf, sealed_earliest, sealed_latest,
                   decision, cited_source, cited_quote, cited_row, cited_place, position,
                   recorded_at,
                   first_position)
            VALUES (:seal, int8range(:position, NULL), 'standing', :unit, :year, :calendar, :from,
                   :to, :basis, :by, :sealed_edtf, :sealed_earliest, :sealed_latest,
                   :decision, :cited_source, :cited_quote, :cited_row, :cited_place, :position,
                   :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.seal
               SET known = int8range(lower(known), :position)
             WHERE seal = :seal AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String WITHDRAW =
            """
            INSERT INTO readmodel.seal (seal, known, status, unit, year, calendar, first_day,
                   last_day, basis, sealed_by, sealed_edtf, sealed_earliest, sealed_latest,
                   decision, cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, position, recorded_at, first_position)
            SELECT seal, int8range(:position, NULL), 'withdrawn', unit, year, calendar, first_day,
                   last_day, basis, sealed_by, sealed_edtf, sealed_earliest, sealed_latest,
                   decision, cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, :position, :recordedAt, first_position
              FROM readmodel.seal
             WHERE seal = :seal AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private final Writes writes;

    public SealProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(SealEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case PeriodSealed e -> seal(e, position, recordedAt);
            case SealWithdrawn e -> withdraw(e, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql("TRUNCATE readmodel.seal").update();
    }

    private void seal(PeriodSealed event, long position, Instant recordedAt) {
        var unit = event.unit();
        var decision = event.decision();
        writes.sql(SEAL)
                .param("seal", event.id().value())
                .param("unit", unit == null ? null : unit.value())
                .param("year", event.year())
                .param("calendar", event.calendar().code())
                .param("from", event.calendar().firstDay(event.year()))
                .param("to", event.calendar().lastDay(event.year()))
                .param("basis", event.basis())
                .param("by", event.sealedBy().value())
                .params(Columns.days("sealed", event.on()))
                .param("decision", decision == null ? null : decision.value())
                .params(Columns.citation("cited", event.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void withdraw(SealWithdrawn event, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, WITHDRAW)) {
            writes.sql(statement)
                    .param("seal", event.id().value())
                    .params(Columns.correction(event.correction()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }
}

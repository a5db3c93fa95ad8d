package biennien.query.handover;

import biennien.events.handover.HandoverEvent;
import biennien.events.handover.HandoverEvent.HandoverCorrected;
import biennien.events.handover.HandoverEvent.HandoverItemised;
import biennien.events.handover.HandoverEvent.WeaponsReceived;
import biennien.events.handover.HandoverItem;
import biennien.events.handover.HandoverPart;
import biennien.events.values.HandoverId;
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

/** Handover events → one row per version of a batch, and its items. */
@Component
@ProcessingGroup(Groups.HANDOVER)
public class HandoverProjection {

    private static final String RECEIVE =
            """
            INSERT INTO readmodel.handover (handover, known, status, unit, received_by,
                   on_edtf, on_earliest, on_latest, record_number,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:handover, int8range(:position, NULL), 'current', :unit, :receivedBy,
                   :on_edtf, :on_earliest, :on_latest, :record,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.handover
               SET known = int8range(lower(known), :position)
             WHERE handover = :handover AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String CORRECT =
            """
            INSERT INTO readmodel.handover (handover, known, status, unit, received_by,
                   on_edtf, on_earliest, on_latest, record_number,
                   cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, position, recorded_at, first_position)
            SELECT handover, int8range(:position, NULL), 'corrected', unit, received_by,
                   :on_edtf, CAST(:on_earliest AS date), CAST(:on_latest AS date), record_number,
                   cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, :position, :recordedAt, first_position
              FROM readmodel.handover
             WHERE handover = :handover AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String ITEM =
            """
            INSERT INTO readmodel.handover_item (handover, version, ordinal, type, mode,
                   kind, value, counted, measure, said, list_open, asserted_none)
            VALUES (:handover, :position, :ordinal, :type, :mode,
                   :kind, :value, :counted, :measure, :said, :list_open, :asserted_none)
            ON CONFLICT DO NOTHING
            """;

    /** A part belongs to the version of the batch that was known when it was told. */
    private static final String PART =
            """
            INSERT INTO readmodel.handover_part (handover, version, known, item, ordinal, type,
                   mode, kind, value, counted, measure, said, list_open, asserted_none,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            SELECT handover, position, int8range(:position, NULL), :item, :ordinal, :type,
                   :mode, :kind, :value, :counted, :measure, :said, :list_open, :asserted_none,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt
              FROM readmodel.handover
             WHERE handover = :handover AND known @> CAST(:position AS bigint)
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            "TRUNCATE readmodel.handover, readmodel.handover_item, readmodel.handover_part";

    private final Writes writes;

    public HandoverProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(HandoverEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case WeaponsReceived received -> receive(received, position, recordedAt);
            case HandoverItemised itemised -> itemise(itemised, position, recordedAt);
            case HandoverCorrected corrected -> correct(corrected, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void receive(WeaponsReceived batch, long position, Instant recordedAt) {
        var receivedBy = batch.receivedBy();
        var record = batch.record();
        writes.sql(RECEIVE)
                .param("handover", batch.id().value())
                .param("unit", batch.unit().value())
                .param("receivedBy", receivedBy == null ? null : receivedBy.value())
                .params(Columns.days("on", batch.on()))
                .param("record", record == null ? null : record.value())
                .params(Columns.citation("cited", batch.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
        items(batch.id(), batch.items(), position);
    }

    private void itemise(HandoverItemised batch, long position, Instant recordedAt) {
        for (int i = 0; i < batch.items().size(); i++) {
            HandoverPart part = batch.items().get(i);
            writes.sql(PART)
                    .param("handover", batch.id().value())
                    .param("item", part.of())
                    .param("ordinal", i)
                    .param("type", part.type().code())
                    .param("mode", part.mode().code())
                    .params(Columns.quantity(part.quantity()))
                    .params(Columns.citation("cited", batch.citation()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }

    private void correct(HandoverCorrected batch, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, CORRECT)) {
            writes.sql(statement)
                    .param("handover", batch.id().value())
                    .params(Columns.days("on", batch.on()))
                    .params(Columns.correction(batch.correction()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
        items(batch.id(), batch.items(), position);
    }

    private void items(HandoverId batch, List<HandoverItem> items, long position) {
        for (int i = 0; i < items.size(); i++) {
            HandoverItem item = items.get(i);
            writes.sql(ITEM)
                    .param("handover", batch.value())
                    .param("position", position)
                    .param("ordinal", i)
                    .param("type", item.type().code())
                    .param("mode", item.mode().code())
                    .params(Columns.quantity(item.quantity()))
                    .update();
        }
    }
}

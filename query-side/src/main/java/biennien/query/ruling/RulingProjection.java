package biennien.query.ruling;

import biennien.events.ruling.RulingEvent;
import biennien.events.ruling.RulingEvent.ClaimsRuled;
import biennien.events.ruling.RulingEvent.RulingRevoked;
import biennien.events.values.FoldedText;
import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Position;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

/** Events of rulings → one row per version of a ruling, and its claims. */
@Component
@ProcessingGroup(Groups.RULING)
public class RulingProjection {

    private static final String RULE =
            """
            INSERT INTO readmodel.ruling (ruling, known, status, unit, indicator,
                   subject_type, subject_code, subject_folded, prefers, ground, office,
                   on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   protected, position, recorded_at, first_position)
            VALUES (:ruling, int8range(:position, NULL), 'standing', :unit, :indicator,
                   :subjectType, :subjectCode, :subjectFolded, :prefers, :ground, :office,
                   :on_edtf, :on_earliest, :on_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place,
                   :protected, :position, :recordedAt, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLAIM =
            """
            INSERT INTO readmodel.ruling_claim (ruling, ordinal, figure)
            VALUES (:ruling, :ordinal, :figure)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.ruling
               SET known = int8range(lower(known), :position)
             WHERE ruling = :ruling AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String REVOKE =
            """
            INSERT INTO readmodel.ruling (ruling, known, status, unit, indicator,
                   subject_type, subject_code, subject_folded, prefers, ground, office,
                   on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, protected, position, recorded_at,
                   first_position)
            SELECT ruling, int8range(:position, NULL), 'revoked', unit, indicator,
                   subject_type, subject_code, subject_folded, prefers, ground, office,
                   on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, protected, :position, :recordedAt,
                   first_position
              FROM readmodel.ruling
             WHERE ruling = :ruling AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    public RulingProjection(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @EventHandler
    public void on(RulingEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case ClaimsRuled e -> rule(e, position, recordedAt);
            case RulingRevoked e -> revoke(e, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        jdbc.sql("TRUNCATE readmodel.ruling, readmodel.ruling_claim").update();
    }

    private void rule(ClaimsRuled event, long position, Instant recordedAt) {
        var prefers = event.prefers();
        String ruling = event.id().value();
        jdbc.sql(RULE)
                .param("ruling", ruling)
                .param("unit", event.unit().value())
                .param("indicator", event.indicator().code())
                .param("subjectType", event.subject().type())
                .param("subjectCode", event.subject().code())
                .param("subjectFolded", FoldedText.of(event.subject().code()).value())
                .param("prefers", prefers == null ? null : prefers.value())
                .param("ground", event.ground().value())
                .param("office", event.office().value())
                .params(Columns.days("on", event.on()))
                .params(Columns.citation("cited", event.citation()))
                .param("protected", event.indicator().hidesSmallCounts())
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
        for (int i = 0; i < event.figures().size(); i++) {
            jdbc.sql(CLAIM)
                    .param("ruling", ruling)
                    .param("ordinal", i)
                    .param("figure", event.figures().get(i).value())
                    .update();
        }
    }

    private void revoke(RulingRevoked event, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, REVOKE)) {
            jdbc.sql(statement)
                    .param("ruling", event.id().value())
                    .params(Columns.correction(event.correction()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }
}

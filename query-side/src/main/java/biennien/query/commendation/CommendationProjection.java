package biennien.query.commendation;

import biennien.events.commendation.CommendationEvent;
import biennien.events.commendation.CommendationEvent.CommendationAnnulled;
import biennien.events.commendation.CommendationEvent.CommendationConferred;
import biennien.events.person.PersonEvent;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.person.PersonEvent.PersonErased;
import biennien.events.values.FoldedText;
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

/**
 * Commendation events → one row per version of a commendation. Of a sealed name only the id of its
 * person comes here; the quote stays in the log too, since it may name the person.
 *
 * <p>An erasure → one row of its own, which the commendations of that person are read with. So it
 * does not matter in which order a commendation and the erasure come here.
 */
@Component
@ProcessingGroup(Groups.COMMENDATION)
public class CommendationProjection {

    private static final String CONFER =
            """
            INSERT INTO readmodel.commendation (commendation, known, status, form, conferrer,
                   recipient_kind, recipient_count, collective, collective_folded, sealed, person,
                   unit, conferred_edtf, conferred_earliest, conferred_latest, decision, ground,
                   cited_source, cited_row, cited_place, position, recorded_at, first_position)
            VALUES (:commendation, int8range(:position, NULL), 'conferred', :form, :conferrer,
                   :recipientKind, :recipientCount, :collective, :collectiveFolded, :sealed, :person,
                   :unit, :conferred_edtf, :conferred_earliest, :conferred_latest, :decision, :ground,
                   :cited_source, :cited_row, :cited_place, :position, :recordedAt, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.commendation
               SET known = int8range(lower(known), :position)
             WHERE commendation = :commendation AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String ANNUL =
            """
            INSERT INTO readmodel.commendation (commendation, known, status, form, conferrer,
                   recipient_kind, recipient_count, collective, collective_folded, sealed, person,
                   unit, conferred_edtf, conferred_earliest, conferred_latest, decision, ground,
                   cited_source, cited_row, cited_place,
                   annulment_ground, annulment_decision, annulled_edtf, annulled_earliest,
                   annulled_latest, position, recorded_at, first_position)
            SELECT commendation, int8range(:position, NULL), 'annulled', form, conferrer,
                   recipient_kind, recipient_count, collective, collective_folded, sealed, person,
                   unit, conferred_edtf, conferred_earliest, conferred_latest, decision, ground,
                   cited_source, cited_row, cited_place,
                   :annulmentGround, :annulmentDecision, :annulled_edtf,
                   CAST(:annulled_earliest AS date), CAST(:annulled_latest AS date),
                   :position, :recordedAt, first_position
              FROM readmodel.commendation
             WHERE commendation = :commendation AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String ERASE =
            """
            INSERT INTO readmodel.erased_person (person, position)
            VALUES (:person, :position)
            ON CONFLICT DO NOTHING
            """;

    private final Writes writes;

    public CommendationProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(CommendationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case CommendationConferred conferred -> confer(conferred, position, recordedAt);
            case CommendationAnnulled annulled -> annul(annulled, position, recordedAt);
        }
    }

    @EventHandler
    public void on(PersonEvent event, TrackingToken token) {
        switch (event) {
            case NameRevealed _ -> {
                // Nothing of the commendation changes by being read.
            }
            case PersonErased(var person, _) ->
                    writes.sql(ERASE)
                            .param("person", person.value())
                            .param("position", Position.of(token))
                            .update();
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql("TRUNCATE readmodel.commendation, readmodel.erased_person").update();
    }

    private void confer(CommendationConferred event, long position, Instant recordedAt) {
        var recipient = event.recipient();
        var collective = recipient.collective();
        var person = recipient.person();
        var decision = event.decision();
        writes.sql(CONFER)
                .param("commendation", event.id().value())
                .param("form", event.form().code())
                .param("conferrer", event.conferrer().code())
                .param("recipientKind", recipient.kind().code())
                .param("recipientCount", recipient.count())
                .param("collective", collective == null ? null : collective.value())
                .param(
                        "collectiveFolded",
                        collective == null ? null : FoldedText.of(collective.value()).value())
                .param("sealed", person != null)
                .param("person", person == null ? null : person.subject().value())
                .param("unit", event.unit().value())
                .params(Columns.days("conferred", event.conferredOn()))
                .param("decision", decision == null ? null : decision.value())
                .param("ground", event.ground().code())
                .params(Columns.citation("cited", event.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void annul(CommendationAnnulled event, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, ANNUL)) {
            writes.sql(statement)
                    .param("commendation", event.id().value())
                    .param("annulmentGround", event.ground().code())
                    .param("annulmentDecision", event.decision().value())
                    .params(Columns.days("annulled", event.annulledOn()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }
}

package biennien.query.certification;

import biennien.events.certification.CertificationEvent;
import biennien.events.certification.CertificationEvent.CertificationAssessed;
import biennien.events.certification.CertificationEvent.CertificationRecognised;
import biennien.events.certification.CertificationEvent.CertificationRefused;
import biennien.events.certification.CertificationEvent.CertificationRegistered;
import biennien.events.certification.CertificationEvent.CertificationRevoked;
import biennien.events.certification.CriterionResult;
import biennien.events.law.Coded;
import biennien.events.values.CertificationId;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.Reason;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** Certification events → one row per state of a certification. */
@Component
@ProcessingGroup(Groups.CERTIFICATION)
public class CertificationProjection {

    private static final String REGISTER =
            """
            INSERT INTO readmodel.certification (certification, known, status,
                   subject_kind, subject_name, subject_folded, unit, agency_kind, enterprise_size,
                   school_kind, organisation, year, registered_edtf, registered_earliest,
                   registered_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:certification, int8range(:position, NULL), 'registered',
                   :kind, :name, :folded, :unit, :agencyKind, :enterpriseSize,
                   :schoolKind, :organisation, :year, :registered_edtf, :registered_earliest, :registered_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.certification
               SET known = int8range(lower(known), :position)
             WHERE certification = :certification AND upper_inf(known)
               AND lower(known) < :position
            """;

    private static final String ASSESS =
            """
            INSERT INTO readmodel.certification (certification, known, status,
                   subject_kind, subject_name, subject_folded, unit, agency_kind, enterprise_size,
                   school_kind, organisation, year, registered_edtf, registered_earliest,
                   registered_latest,
                   assessed_edtf, assessed_earliest, assessed_latest, rules, met,
                   subordinate_total, subordinate_registered, subordinate_recognised, assessment,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            SELECT certification, int8range(:position, NULL), 'assessed',
                   subject_kind, subject_name, subject_folded, unit, agency_kind, enterprise_size,
                   school_kind, organisation, year, registered_edtf, registered_earliest,
                   registered_latest,
                   :assessed_edtf, CAST(:assessed_earliest AS date),
                   CAST(:assessed_latest AS date), :rules, :met,
                   CAST(:total AS int), CAST(:registered AS int), CAST(:recognised AS int),
                   :position, :cited_source, :cited_quote, :cited_row, :cited_place,
                   :position, :recordedAt, first_position
              FROM readmodel.certification
             WHERE certification = :certification AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String CRITERION =
            """
            INSERT INTO readmodel.certification_criterion
                   (certification, assessment, ordinal, criterion, met, evidence)
            VALUES (:certification, :position, :ordinal, :criterion, :met, :evidence)
            ON CONFLICT DO NOTHING
            """;

    private static final String DECIDE =
            """
            INSERT INTO readmodel.certification (certification, known, status,
                   subject_kind, subject_name, subject_folded, unit, agency_kind, enterprise_size,
                   school_kind, organisation, year, registered_edtf, registered_earliest,
                   registered_latest,
                   assessed_edtf, assessed_earliest, assessed_latest, rules, met,
                   subordinate_total, subordinate_registered, subordinate_recognised, assessment,
                   decision, decided_edtf, decided_earliest, decided_latest, decided_by,
                   ground, reason, cited_source, cited_quote, cited_row, cited_place,
                   position, recorded_at, first_position)
            SELECT certification, int8range(:position, NULL), :status,
                   subject_kind, subject_name, subject_folded, unit, agency_kind, enterprise_size,
                   school_kind, organisation, year, registered_edtf, registered_earliest,
                   registered_latest,
                   assessed_edtf, assessed_earliest, assessed_latest, rules, met,
                   subordinate_total, subordinate_registered, subordinate_recognised, assessment,
                   :decision, :decided_edtf, CAST(:decided_earliest AS date),
                   CAST(:decided_latest AS date), :decidedBy,
                   :ground, :reason, :cited_source, :cited_quote, :cited_row, :cited_place,
                   :position, :recordedAt, first_position
              FROM readmodel.certification
             WHERE certification = :certification AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            "TRUNCATE readmodel.certification, readmodel.certification_criterion";

    /** A decision of whatever outcome. */
    private record Decided(
            String status,
            CertificationId id,
            @Nullable DocumentNumber decision,
            Edtf on,
            @Nullable Coded by,
            @Nullable DocumentNumber ground,
            @Nullable Reason reason,
            @Nullable Citation citation) {}

    private final Writes writes;

    public CertificationProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(CertificationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case CertificationRegistered e -> register(e, position, recordedAt);
            case CertificationAssessed e -> assess(e, position, recordedAt);
            case CertificationRecognised e ->
                    decide(
                            new Decided(
                                    "recognised",
                                    e.id(),
                                    e.decision(),
                                    e.decidedOn(),
                                    e.decidedBy(),
                                    null,
                                    null,
                                    e.citation()),
                            position,
                            recordedAt);
            case CertificationRefused e ->
                    decide(
                            new Decided(
                                    "refused",
                                    e.id(),
                                    e.decision(),
                                    e.decidedOn(),
                                    e.decidedBy(),
                                    null,
                                    e.reason(),
                                    e.citation()),
                            position,
                            recordedAt);
            case CertificationRevoked e ->
                    decide(
                            new Decided(
                                    "revoked",
                                    e.id(),
                                    e.decision(),
                                    e.decidedOn(),
                                    null,
                                    e.ground(),
                                    e.reason(),
                                    e.citation()),
                            position,
                            recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void register(CertificationRegistered event, long position, Instant recordedAt) {
        var subject = event.subject();
        writes.sql(REGISTER)
                .param("certification", event.id().value())
                .param("kind", subject.kind().code())
                .param("name", subject.name().value())
                .param("folded", FoldedText.of(subject.name().value()).value())
                .param("unit", subject.unit().value())
                .param("agencyKind", code(subject.agencyKind()))
                .param("enterpriseSize", code(subject.enterpriseSize()))
                .param("schoolKind", code(subject.schoolKind()))
                .param(
                        "organisation",
                        subject.organisation() == null ? null : subject.organisation().value())
                .param("year", event.year())
                .params(Columns.days("registered", event.registeredOn()))
                .params(Columns.citation("cited", event.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void assess(CertificationAssessed event, long position, Instant recordedAt) {
        var counts = event.counts();
        var values = new HashMap<String, @Nullable Object>();
        values.putAll(Columns.days("assessed", event.assessedOn()));
        values.putAll(Columns.citation("cited", event.citation()));
        values.put("rules", event.rules().code());
        values.put("met", event.met());
        values.put("total", counts == null ? null : counts.total());
        values.put("registered", counts == null ? null : counts.registered());
        values.put("recognised", counts == null ? null : counts.recognised());
        follow(ASSESS, event.id(), values, position, recordedAt);
        for (int i = 0; i < event.criteria().size(); i++) {
            CriterionResult result = event.criteria().get(i);
            var evidence = result.evidence();
            writes.sql(CRITERION)
                    .param("certification", event.id().value())
                    .param("position", position)
                    .param("ordinal", i)
                    .param("criterion", result.criterion().code())
                    .param("met", result.met())
                    .param("evidence", evidence == null ? null : evidence.value())
                    .update();
        }
    }

    private void decide(Decided decided, long position, Instant recordedAt) {
        var decision = decided.decision();
        var ground = decided.ground();
        var reason = decided.reason();
        var values = new HashMap<String, @Nullable Object>();
        values.putAll(Columns.days("decided", decided.on()));
        values.putAll(Columns.citation("cited", decided.citation()));
        values.put("status", decided.status());
        values.put("decision", decision == null ? null : decision.value());
        values.put("decidedBy", code(decided.by()));
        values.put("ground", ground == null ? null : ground.value());
        values.put("reason", reason == null ? null : reason.value());
        follow(DECIDE, decided.id(), values, position, recordedAt);
    }

    /** Closes the state before and opens the next, which takes over what it does not say. */
    private void follow(
            String next,
            CertificationId id,
            Map<String, @Nullable Object> values,
            long position,
            Instant recordedAt) {
        for (String statement : List.of(CLOSE, next)) {
            writes.sql(statement)
                    .param("certification", id.value())
                    .params(values)
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }
}

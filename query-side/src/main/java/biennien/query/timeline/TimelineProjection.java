package biennien.query.timeline;

import biennien.events.StoredNames;
import biennien.events.activity.ActivityEvent;
import biennien.events.certification.CertificationEvent;
import biennien.events.commendation.CommendationEvent;
import biennien.events.exemplary.ExemplaryEvent;
import biennien.events.figure.FigureEvent;
import biennien.events.group.GroupEvent;
import biennien.events.handover.HandoverEvent;
import biennien.events.inspection.InspectionEvent;
import biennien.events.model.ModelEvent;
import biennien.events.organisation.OrganisationEvent;
import biennien.events.person.PersonEvent;
import biennien.events.programme.ProgrammeEvent;
import biennien.events.ranking.RankingEvent;
import biennien.events.reorganisation.ReorganisationEvent;
import biennien.events.ruling.RulingEvent;
import biennien.events.seal.SealEvent;
import biennien.events.source.SourceEvent;
import biennien.events.unit.UnitEvent;
import biennien.events.values.UnitId;
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
import java.util.LinkedHashSet;
import java.util.Set;

import javax.sql.DataSource;

/** Every event → one line. Lines are only ever added. */
@Component
@ProcessingGroup(Groups.TIMELINE)
public class TimelineProjection {

    /** What an event does not say itself is taken from the lines before it of the same fact. */
    private static final String ADD =
            """
            WITH line AS (
                INSERT INTO readmodel.timeline (position, recorded_at, kind, feature, fact,
                       valid_edtf, valid_earliest, valid_latest, unit, about, title, cited_source,
                       supersedes)
                SELECT :position, :recordedAt, :kind, :feature, :fact,
                       CASE WHEN given.own THEN :valid_edtf ELSE last.valid_edtf END,
                       CASE WHEN given.own THEN CAST(:valid_earliest AS date)
                            ELSE last.valid_earliest END,
                       CASE WHEN given.own THEN CAST(:valid_latest AS date)
                            ELSE last.valid_latest END,
                       coalesce(:unit, last.unit),
                       coalesce(:about, last.about, ''),
                       concat_ws(': ', CAST(:what AS text),
                                 nullif(coalesce(:about, last.about), '')),
                       :cited_source,
                       CASE WHEN :supersedes THEN last.position END
                  FROM (VALUES (CAST(:valid_edtf AS text) IS NOT NULL OR NOT :supersedes))
                       given (own)
                  LEFT JOIN LATERAL (
                       SELECT * FROM readmodel.timeline
                        WHERE fact = :fact AND position < :position
                        ORDER BY position DESC
                        LIMIT 1) last ON true
                ON CONFLICT DO NOTHING
                RETURNING position, unit)
            INSERT INTO readmodel.timeline_unit (position, unit)
            SELECT position, unit FROM line WHERE unit IS NOT NULL
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_UNIT =
            """
            INSERT INTO readmodel.timeline_unit (position, unit) VALUES (:position, :unit)
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY = "TRUNCATE readmodel.timeline, readmodel.timeline_unit";

    private final Writes writes;

    public TimelineProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(SourceEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(UnitEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(ReorganisationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(FigureEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(RulingEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(GroupEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(CertificationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(HandoverEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(CommendationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(OrganisationEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(ModelEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(ProgrammeEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(RankingEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(ExemplaryEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(InspectionEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(ActivityEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(SealEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @EventHandler
    public void on(PersonEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        add(event, Lines.of(event), token, recordedAt);
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void add(Object event, Line line, TrackingToken token, Instant recordedAt) {
        long position = Position.of(token);
        String kind = storedName(event);
        var unit = line.unit();
        writes.sql(ADD)
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .param("kind", kind)
                .param("feature", kind.substring(0, kind.indexOf('.')))
                .param("fact", line.fact())
                .params(Columns.days("valid", line.valid()))
                .param("unit", unit == null ? null : unit.value())
                .param("about", line.about())
                .param("what", line.what())
                .params(Columns.citation("cited", line.citation()))
                .param("supersedes", line.supersedes())
                .update();
        Set<UnitId> others = new LinkedHashSet<>(line.others());
        for (UnitId other : others) {
            writes.sql(ADD_UNIT).param("position", position).param("unit", other.value()).update();
        }
    }

    private static String storedName(Object event) {
        var stored = StoredNames.of(event.getClass());
        if (stored == null) {
            throw new IllegalArgumentException("no stored event: " + event.getClass());
        }
        return stored.name();
    }
}

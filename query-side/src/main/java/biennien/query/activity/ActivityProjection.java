package biennien.query.activity;

import biennien.events.activity.ActivityCount;
import biennien.events.activity.ActivityEvent;
import biennien.events.activity.ActivityEvent.ActivityCorrected;
import biennien.events.activity.ActivityEvent.ActivityHeld;
import biennien.events.activity.ActivityEvent.ActivityWithdrawn;
import biennien.events.law.Channel;
import biennien.events.values.ActivityId;
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

/** Activity events → one row per version of an activity, with its counts and channels. */
@Component
@ProcessingGroup(Groups.ACTIVITY)
public class ActivityProjection {

    private static final String HOLD =
            """
            INSERT INTO readmodel.activity (activity, known, status, version, unit, kind, title,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   festival_year, festival_anniversary, programme, stated_by,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:activity, int8range(:position, NULL), 'current', :position, :unit, :kind,
                   :title, :period_edtf, :period_shape, :period_relative, :period_earliest, :period_latest,
                   :year, :anniversary, :programme, :statedBy,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.activity
               SET known = int8range(lower(known), :position)
             WHERE activity = :activity AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String CORRECT =
            """
            INSERT INTO readmodel.activity (activity, known, status, version, unit, kind, title,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   festival_year, festival_anniversary, programme, stated_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, position, recorded_at, first_position)
            SELECT activity, int8range(:position, NULL), 'corrected', :position, unit, kind, title,
                   :period_edtf, :period_shape, :period_relative, CAST(:period_earliest AS date),
                   CAST(:period_latest AS date),
                   festival_year, festival_anniversary, programme, stated_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, :position, :recordedAt, first_position
              FROM readmodel.activity
             WHERE activity = :activity AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String WITHDRAW =
            """
            INSERT INTO readmodel.activity (activity, known, status, version, unit, kind, title,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   festival_year, festival_anniversary, programme, stated_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   correction_kind, correction_reason, correction_source, correction_quote,
                   correction_row, correction_place, position, recorded_at, first_position)
            SELECT activity, int8range(:position, NULL), 'withdrawn', version, unit, kind, title,
                   period_edtf, period_shape, period_relative, period_earliest, period_latest,
                   festival_year, festival_anniversary, programme, stated_by,
                   cited_source, cited_quote, cited_row, cited_place,
                   :correction_kind, :correction_reason, :correction_source, :correction_quote,
                   :correction_row, :correction_place, :position, :recordedAt, first_position
              FROM readmodel.activity
             WHERE activity = :activity AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT =
            """
            INSERT INTO readmodel.activity_count (activity, version, ordinal, counter,
                   kind, value, counted, measure, said, list_open, asserted_none)
            VALUES (:activity, :position, :ordinal, :counter,
                   :kind, :value, :counted, :measure, :said, :list_open, :asserted_none)
            ON CONFLICT DO NOTHING
            """;

    private static final String REACH =
            """
            INSERT INTO readmodel.activity_channel (activity, version, ordinal, channel)
            VALUES (:activity, :position, :ordinal, :channel)
            ON CONFLICT DO NOTHING
            """;

    private static final String ORGANISE =
            """
            INSERT INTO readmodel.activity_organiser (activity, ordinal, organiser)
            VALUES (:activity, :ordinal, :organiser)
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.activity, readmodel.activity_count, readmodel.activity_channel,
                     readmodel.activity_organiser
            """;

    private final Writes writes;

    public ActivityProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(ActivityEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case ActivityHeld held -> hold(held, position, recordedAt);
            case ActivityCorrected corrected -> correct(corrected, position, recordedAt);
            case ActivityWithdrawn withdrawn -> withdraw(withdrawn, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void hold(ActivityHeld activity, long position, Instant recordedAt) {
        var unit = activity.unit();
        var title = activity.title();
        var festival = activity.festival();
        var programme = activity.programme();
        var statedBy = activity.statedBy();
        writes.sql(HOLD)
                .param("activity", activity.id().value())
                .param("unit", unit == null ? null : unit.value())
                .param("kind", activity.kind().code())
                .param("title", title == null ? null : title.value())
                .params(Columns.period("period", activity.period()))
                .param("year", festival == null ? null : festival.year())
                .param("anniversary", festival == null ? null : festival.anniversary())
                .param("programme", programme == null ? null : programme.value())
                .param("statedBy", statedBy == null ? null : statedBy.value())
                .params(Columns.citation("cited", activity.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
        parts(activity.id(), activity.counts(), activity.channels(), position);
        for (int i = 0; i < activity.organisers().size(); i++) {
            writes.sql(ORGANISE)
                    .param("activity", activity.id().value())
                    .param("ordinal", i)
                    .param("organiser", activity.organisers().get(i).value())
                    .update();
        }
    }

    private void correct(ActivityCorrected activity, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, CORRECT)) {
            writes.sql(statement)
                    .param("activity", activity.id().value())
                    .params(Columns.period("period", activity.period()))
                    .params(Columns.correction(activity.correction()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
        parts(activity.id(), activity.counts(), activity.channels(), position);
    }

    private void withdraw(ActivityWithdrawn activity, long position, Instant recordedAt) {
        for (String statement : List.of(CLOSE, WITHDRAW)) {
            writes.sql(statement)
                    .param("activity", activity.id().value())
                    .params(Columns.correction(activity.correction()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }

    private void parts(
            ActivityId activity,
            List<ActivityCount> counts,
            List<Channel> channels,
            long position) {
        for (int i = 0; i < counts.size(); i++) {
            writes.sql(COUNT)
                    .param("activity", activity.value())
                    .param("position", position)
                    .param("ordinal", i)
                    .param("counter", counts.get(i).counter().code())
                    .params(Columns.quantity(counts.get(i).quantity()))
                    .update();
        }
        for (int i = 0; i < channels.size(); i++) {
            writes.sql(REACH)
                    .param("activity", activity.value())
                    .param("position", position)
                    .param("ordinal", i)
                    .param("channel", channels.get(i).code())
                    .update();
        }
    }
}

package biennien.query.group;

import biennien.events.group.GroupEvent;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
import biennien.events.group.GroupEvent.GroupMerged;
import biennien.events.group.GroupEvent.GroupRated;
import biennien.events.group.GroupEvent.GroupRenamed;
import biennien.events.group.GroupEvent.GroupRetyped;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.FoldedText;
import biennien.events.values.GroupId;
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

/** Group events → groups, what they were before, the counts of their members, their ratings. */
@Component
@ProcessingGroup(Groups.GROUP)
public class GroupProjection {

    private static final String FOUND =
            """
            INSERT INTO readmodel.founded_group (group_id, known, status, unit, type, name,
                   name_folded, founded_edtf, founded_earliest, founded_latest, founding_decision,
                   founding_decided_edtf, founding_decided_earliest, founding_decided_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            VALUES (:group, int8range(:position, NULL), 'active', :unit, :type, :name,
                   :nameFolded, :founded_edtf, :founded_earliest, :founded_latest, :decision,
                   :decided_edtf, :decided_earliest, :decided_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt,
                   :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT =
            """
            INSERT INTO readmodel.group_member_count (group_id, known, kind, value, counted,
                   measure, said, list_open, asserted_none, on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at)
            VALUES (:group, int8range(:position, NULL), :kind, :value, :counted,
                   :measure, :said, :list_open, :asserted_none, :on_edtf, :on_earliest, :on_latest,
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.founded_group
               SET known = int8range(lower(known), :position)
             WHERE group_id = :group AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String END =
            """
            INSERT INTO readmodel.founded_group (group_id, known, status, unit, type, name,
                   name_folded, founded_edtf, founded_earliest, founded_latest, founding_decision,
                   founding_decided_edtf, founding_decided_earliest, founding_decided_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   dissolved_edtf, dissolved_earliest, dissolved_latest, dissolution_reason,
                   dissolution_decision, dissolution_decided_edtf, dissolution_decided_earliest,
                   dissolution_decided_latest, dissolution_source, dissolution_quote,
                   dissolution_row, dissolution_place, merged_into, position, recorded_at,
                   first_position)
            SELECT group_id, int8range(:position, NULL), :status, unit, type, name,
                   name_folded, founded_edtf, founded_earliest, founded_latest, founding_decision,
                   founding_decided_edtf, founding_decided_earliest, founding_decided_latest,
                   cited_source, cited_quote, cited_row, cited_place,
                   :dissolved_edtf, CAST(:dissolved_earliest AS date),
                   CAST(:dissolved_latest AS date), :reason, :decision, :decided_edtf,
                   CAST(:decided_earliest AS date), CAST(:decided_latest AS date),
                   :dissolution_source, :dissolution_quote, :dissolution_row, :dissolution_place,
                   :into,
                   :position, :recordedAt, first_position
              FROM readmodel.founded_group
             WHERE group_id = :group AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String NOTE_CHANGE =
            """
            INSERT INTO readmodel.group_change (group_id, known, attribute, was,
                   was_folded, became, on_edtf, on_earliest, on_latest, decision, decided_edtf, decided_earliest,
                   decided_latest, cited_source, cited_quote, cited_row, cited_place, position,
                   recorded_at)
            SELECT group_id, int8range(:position, NULL), :attribute,
                   CASE :attribute WHEN 'type' THEN type ELSE name END,
                   CASE :attribute WHEN 'type' THEN type ELSE name_folded END, :became,
                   :on_edtf, CAST(:on_earliest AS date), CAST(:on_latest AS date), :decision,
                   :decided_edtf, CAST(:decided_earliest AS date), CAST(:decided_latest AS date),
                   :cited_source, :cited_quote, :cited_row, :cited_place, :position, :recordedAt
              FROM readmodel.founded_group
             WHERE group_id = :group AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String CHANGE =
            """
            INSERT INTO readmodel.founded_group (group_id, known, status, unit, type, name,
                   name_folded, founded_edtf, founded_earliest, founded_latest, founding_decision,
                   founding_decided_edtf, founding_decided_earliest, founding_decided_latest,
                   cited_source, cited_quote, cited_row, cited_place, position, recorded_at,
                   first_position)
            SELECT group_id, int8range(:position, NULL), status, unit,
                   CASE :attribute WHEN 'type' THEN :became ELSE type END,
                   CASE :attribute WHEN 'name' THEN :became ELSE name END,
                   CASE :attribute WHEN 'name' THEN :folded ELSE name_folded END,
                   founded_edtf, founded_earliest, founded_latest, founding_decision,
                   founding_decided_edtf, founding_decided_earliest, founding_decided_latest,
                   cited_source, cited_quote, cited_row, cited_place, :position, :recordedAt,
                   first_position
              FROM readmodel.founded_group
             WHERE group_id = :group AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String RATE =
            """
            INSERT INTO readmodel.group_rating (group_id, known, year, rating, decision,
                   decided_edtf, decided_earliest, decided_latest, cited_source, cited_quote,
                   cited_row, cited_place, position, recorded_at)
            VALUES (:group, int8range(:position, NULL), :year, :rating, :decision,
                   :decided_edtf, :decided_earliest, :decided_latest, :cited_source, :cited_quote,
                   :cited_row, :cited_place, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            """
            TRUNCATE readmodel.founded_group, readmodel.group_member_count,
                     readmodel.group_change, readmodel.group_rating
            """;

    private final Writes writes;

    public GroupProjection(DataSource database) {
        this.writes = Writes.byStream(database);
    }

    @EventHandler
    public void on(GroupEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case GroupFounded founded -> found(founded, position, recordedAt);
            case GroupMembersCounted counted -> count(counted, position, recordedAt);
            case GroupRetyped retyped -> retype(retyped, position, recordedAt);
            case GroupRenamed renamed -> rename(renamed, position, recordedAt);
            case GroupRated rated -> rate(rated, position, recordedAt);
            case GroupMerged merged -> merge(merged, position, recordedAt);
            case GroupDissolved dissolved -> dissolve(dissolved, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        writes.sql(EMPTY).update();
    }

    private void found(GroupFounded group, long position, Instant recordedAt) {
        var decision = group.decision();
        writes.sql(FOUND)
                .param("group", group.id().value())
                .param("unit", group.unit().value())
                .param("type", group.type().code())
                .param("name", group.name().value())
                .param("nameFolded", FoldedText.of(group.name().value()).value())
                .params(Columns.days("founded", group.founded()))
                .param("decision", decision == null ? null : decision.value())
                .params(Columns.days("decided", group.decidedOn()))
                .params(Columns.citation("cited", group.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void count(GroupMembersCounted counted, long position, Instant recordedAt) {
        writes.sql(COUNT)
                .param("group", counted.id().value())
                .params(Columns.quantity(counted.members()))
                .params(Columns.days("on", counted.on()))
                .params(Columns.citation("cited", counted.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void dissolve(GroupDissolved group, long position, Instant recordedAt) {
        var reason = group.reason();
        var end = new HashMap<String, @Nullable Object>();
        end.put("status", "dissolved");
        end.put("reason", reason == null ? null : reason.value());
        end.put("into", null);
        end.putAll(Columns.days("dissolved", group.on()));
        end.putAll(Columns.citation("dissolution", group.citation()));
        end.putAll(decision(group.decision(), group.decidedOn()));
        turn(group.id(), List.of(CLOSE, END), end, position, recordedAt);
    }

    private void merge(GroupMerged group, long position, Instant recordedAt) {
        var end = new HashMap<String, @Nullable Object>();
        end.put("status", "merged");
        end.put("reason", null);
        end.put("into", group.into().value());
        end.putAll(Columns.days("dissolved", group.on()));
        end.putAll(Columns.citation("dissolution", group.citation()));
        end.putAll(decision(group.decision(), group.decidedOn()));
        turn(group.id(), List.of(CLOSE, END), end, position, recordedAt);
    }

    private void retype(GroupRetyped group, long position, Instant recordedAt) {
        var change = new HashMap<String, @Nullable Object>();
        change.put("attribute", "type");
        change.put("became", group.type().code());
        change.put("folded", null);
        change.putAll(Columns.days("on", group.on()));
        change.putAll(Columns.citation("cited", group.citation()));
        change.putAll(decision(group.decision(), group.decidedOn()));
        turn(group.id(), List.of(CLOSE, NOTE_CHANGE, CHANGE), change, position, recordedAt);
    }

    private void rename(GroupRenamed group, long position, Instant recordedAt) {
        var change = new HashMap<String, @Nullable Object>();
        change.put("attribute", "name");
        change.put("became", group.name().value());
        change.put("folded", FoldedText.of(group.name().value()).value());
        change.putAll(Columns.days("on", group.on()));
        change.putAll(Columns.citation("cited", group.citation()));
        change.putAll(decision(group.decision(), group.decidedOn()));
        turn(group.id(), List.of(CLOSE, NOTE_CHANGE, CHANGE), change, position, recordedAt);
    }

    private void rate(GroupRated group, long position, Instant recordedAt) {
        var rating = new HashMap<String, @Nullable Object>();
        rating.put("year", group.year());
        rating.put("rating", group.rating().code());
        rating.putAll(Columns.citation("cited", group.citation()));
        rating.putAll(decision(group.decision(), group.decidedOn()));
        turn(group.id(), List.of(RATE), rating, position, recordedAt);
    }

    private static Map<String, @Nullable Object> decision(
            @Nullable DocumentNumber number, @Nullable Edtf decidedOn) {
        var values = Columns.days("decided", decidedOn);
        values.put("decision", number == null ? null : number.value());
        return values;
    }

    private void turn(
            GroupId group,
            List<String> statements,
            Map<String, @Nullable Object> values,
            long position,
            Instant recordedAt) {
        for (String statement : statements) {
            writes.sql(statement)
                    .param("group", group.value())
                    .params(values)
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }
}

package biennien.query.group;

import biennien.events.group.GroupEvent;
import biennien.events.group.GroupEvent.GroupDissolved;
import biennien.events.group.GroupEvent.GroupFounded;
import biennien.events.group.GroupEvent.GroupMembersCounted;
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

/** Group events → groups and the counts of their members. */
@Component
@ProcessingGroup(Groups.GROUP)
public class GroupProjection {

    private static final String FOUND =
            """
            INSERT INTO readmodel.founded_group (group_id, known, status, unit, type, name,
                   name_folded, founded_edtf, founded_earliest, founded_latest, founding_decision,
                   cited_source, cited_quote, cited_row, position, recorded_at, first_position)
            VALUES (:group, int8range(:position, NULL), 'active', :unit, :type, :name,
                   :nameFolded, :founded_edtf, :founded_earliest, :founded_latest, :decision,
                   :cited_source, :cited_quote, :cited_row, :position, :recordedAt, :position)
            ON CONFLICT DO NOTHING
            """;

    private static final String COUNT =
            """
            INSERT INTO readmodel.group_member_count (group_id, known, kind, value, counted,
                   measure, said, list_open, asserted_none, on_edtf, on_earliest, on_latest,
                   cited_source, cited_quote, cited_row, position, recorded_at)
            VALUES (:group, int8range(:position, NULL), :kind, :value, :counted,
                   :measure, :said, :list_open, :asserted_none, :on_edtf, :on_earliest, :on_latest,
                   :cited_source, :cited_quote, :cited_row, :position, :recordedAt)
            ON CONFLICT DO NOTHING
            """;

    private static final String CLOSE =
            """
            UPDATE readmodel.founded_group
               SET known = int8range(lower(known), :position)
             WHERE group_id = :group AND upper_inf(known) AND lower(known) < :position
            """;

    private static final String DISSOLVE =
            """
            INSERT INTO readmodel.founded_group (group_id, known, status, unit, type, name,
                   name_folded, founded_edtf, founded_earliest, founded_latest, founding_decision,
                   cited_source, cited_quote, cited_row,
                   dissolved_edtf, dissolved_earliest, dissolved_latest, dissolution_reason,
                   dissolution_decision, dissolution_source, dissolution_quote, dissolution_row,
                   position, recorded_at, first_position)
            SELECT group_id, int8range(:position, NULL), 'dissolved', unit, type, name,
                   name_folded, founded_edtf, founded_earliest, founded_latest, founding_decision,
                   cited_source, cited_quote, cited_row,
                   :dissolved_edtf, CAST(:dissolved_earliest AS date),
                   CAST(:dissolved_latest AS date), :reason, :decision,
                   :dissolution_source, :dissolution_quote, :dissolution_row,
                   :position, :recordedAt, first_position
              FROM readmodel.founded_group
             WHERE group_id = :group AND upper(known) = :position
            ON CONFLICT DO NOTHING
            """;

    private static final String EMPTY =
            "TRUNCATE readmodel.founded_group, readmodel.group_member_count";

    private final JdbcClient jdbc;

    public GroupProjection(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    @EventHandler
    public void on(GroupEvent event, TrackingToken token, @Timestamp Instant recordedAt) {
        long position = Position.of(token);
        switch (event) {
            case GroupFounded founded -> found(founded, position, recordedAt);
            case GroupMembersCounted counted -> count(counted, position, recordedAt);
            case GroupDissolved dissolved -> dissolve(dissolved, position, recordedAt);
        }
    }

    @ResetHandler
    public void reset() {
        jdbc.sql(EMPTY).update();
    }

    private void found(GroupFounded group, long position, Instant recordedAt) {
        var decision = group.decision();
        jdbc.sql(FOUND)
                .param("group", group.id().value())
                .param("unit", group.unit().value())
                .param("type", group.type().code())
                .param("name", group.name().value())
                .param("nameFolded", FoldedText.of(group.name().value()).value())
                .params(Columns.days("founded", group.founded()))
                .param("decision", decision == null ? null : decision.value())
                .params(Columns.citation("cited", group.citation()))
                .param("position", position)
                .param("recordedAt", Columns.instant(recordedAt))
                .update();
    }

    private void count(GroupMembersCounted counted, long position, Instant recordedAt) {
        jdbc.sql(COUNT)
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
        var decision = group.decision();
        for (String statement : List.of(CLOSE, DISSOLVE)) {
            jdbc.sql(statement)
                    .param("group", group.id().value())
                    .params(Columns.days("dissolved", group.on()))
                    .param("reason", reason == null ? null : reason.value())
                    .param("decision", decision == null ? null : decision.value())
                    .params(Columns.citation("dissolution", group.citation()))
                    .param("position", position)
                    .param("recordedAt", Columns.instant(recordedAt))
                    .update();
        }
    }
}

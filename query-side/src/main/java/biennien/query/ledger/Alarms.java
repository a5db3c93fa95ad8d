package biennien.query.ledger;

import biennien.query.kernel.QueryProblem;
import biennien.query.ledger.Disagreement.Kind;
import biennien.query.ledger.Disagreement.Sign;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs that two readers of the log were told different things. They stay for ever; they ring until
 * a steward has said what is known about them.
 */
@Component
final class Alarms {

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final JdbcClient jdbc;

    Alarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Raises it, unless the same was seen before; answers its id either way. */
    UUID raise(Sign sign) {
        UUID id = UUID.randomUUID();
        int raised =
                jdbc.sql(
                                """
                                INSERT INTO ledger.alarm
                                       (id, kind, size, ours, theirs, told_by, evidence, raised_at)
                                VALUES (:id, :kind, :size, :ours, :theirs, :toldBy, :evidence,
                                        clock_timestamp())
                                ON CONFLICT DO NOTHING
                                """)
                        .param("id", id)
                        .param("kind", sign.kind().code())
                        .param("size", sign.size())
                        .param("ours", sign.ours(), java.sql.Types.BINARY)
                        .param("theirs", sign.theirs(), java.sql.Types.BINARY)
                        .param("toldBy", sign.toldBy())
                        .param("evidence", sign.evidence())
                        .update();
        if (raised == 1) {
            LOG.error(
                    "ALARM: another log was shown under our name ({}, size {}, told by {}). See"
                            + " GET /api/v1/admin/ledger, alarm {}",
                    sign.kind().code(),
                    sign.size(),
                    sign.toldBy(),
                    id);
            return id;
        }
        return jdbc.sql(
                        """
                        SELECT id FROM ledger.alarm
                         WHERE kind = :kind AND size = :size AND told_by = :toldBy
                           AND theirs IS NOT DISTINCT FROM :theirs
                        """)
                .param("kind", sign.kind().code())
                .param("size", sign.size())
                .param("toldBy", sign.toldBy())
                .param("theirs", sign.theirs(), java.sql.Types.BINARY)
                .query(UUID.class)
                .single();
    }

    /** How many nobody has acknowledged. */
    long ringing() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM ledger.alarm
                         WHERE id NOT IN (SELECT alarm FROM ledger.acknowledgement)
                        """)
                .query(Long.class)
                .single();
    }

    /** The first sign, still ringing, that somebody has more of the log than there is here. */
    Optional<Sign> rolledBack() {
        return jdbc.sql(
                        """
                        SELECT size, ours, theirs, told_by, evidence FROM ledger.alarm
                         WHERE kind = :kind
                           AND id NOT IN (SELECT alarm FROM ledger.acknowledgement)
                         ORDER BY raised_at, id LIMIT 1
                        """)
                .param("kind", Kind.ROLLED_BACK.code())
                .query(
                        (row, _) ->
                                new Sign(
                                        Kind.ROLLED_BACK,
                                        row.getLong("size"),
                                        row.getBytes("ours"),
                                        row.getBytes("theirs"),
                                        row.getString("told_by"),
                                        row.getString("evidence")))
                .optional();
    }

    /** The last hundred, the newest first. */
    List<AlarmAnswer> latest() {
        return jdbc.sql(
                        """
                        SELECT id, kind, size, ours, theirs, told_by, evidence, raised_at,
                               account, reason, acknowledged_at
                          FROM ledger.alarm LEFT JOIN ledger.acknowledgement ON alarm = id
                         ORDER BY raised_at DESC, id LIMIT 100
                        """)
                .query(Alarms::row)
                .list();
    }

    void acknowledge(UUID alarm, UUID account, String reason) {
        int known =
                jdbc.sql("SELECT count(*) FROM ledger.alarm WHERE id = :id")
                        .param("id", alarm)
                        .query(Integer.class)
                        .single();
        if (known == 0) {
            throw QueryProblem.unknown(
                    null, "unknown-alarm", "There is no alarm " + alarm + ".", Map.of());
        }
        int done =
                jdbc.sql(
                                """
                                INSERT INTO ledger.acknowledgement
                                       (alarm, account, reason, acknowledged_at)
                                VALUES (:alarm, :account, :reason, clock_timestamp())
                                ON CONFLICT DO NOTHING
                                """)
                        .param("alarm", alarm)
                        .param("account", account)
                        .param("reason", reason)
                        .update();
        if (done == 0) {
            throw QueryProblem.ambiguous(
                    null,
                    "alarm-acknowledged",
                    "Somebody has acknowledged this alarm; what was said stays.",
                    Map.of());
        }
        LOG.warn("Alarm {} was acknowledged by account {}", alarm, account);
    }

    private static AlarmAnswer row(ResultSet row, int number) throws SQLException {
        OffsetDateTime acknowledged = row.getObject("acknowledged_at", OffsetDateTime.class);
        return new AlarmAnswer(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getLong("size"),
                hex(row.getBytes("ours")),
                hex(row.getBytes("theirs")),
                row.getString("told_by"),
                row.getString("evidence"),
                moment(row, "raised_at"),
                acknowledged == null
                        ? null
                        : new AlarmAnswer.Acknowledged(
                                row.getObject("account", UUID.class),
                                row.getString("reason"),
                                acknowledged.toInstant()));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable String hex(byte @Nullable [] root) {
        return root == null ? null : HexFormat.of().formatHex(root);
    }
}

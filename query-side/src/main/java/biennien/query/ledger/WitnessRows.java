package biennien.query.ledger;

import biennien.query.ledger.WitnessPolicy.Witness;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What is known of each witness. */
@Component
final class WitnessRows {

    private final JdbcClient jdbc;

    WitnessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last size it is known to have; 0 for one that was never asked under this key. */
    long size(Witness witness) {
        return jdbc.sql("SELECT size FROM ledger.witness WHERE name = :name AND vkey = :vkey")
                .param("name", witness.name())
                .param("vkey", witness.key().encoded())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * @param cosignedAt when it signed; null when it did not
     * @param trouble why not
     */
    void asked(Witness witness, long size, @Nullable Instant cosignedAt, @Nullable String trouble) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.witness (name, vkey, size, asked_at, cosigned_at, trouble)
                        VALUES (:name, :vkey, :size, clock_timestamp(),
                                CAST(:cosigned AS timestamptz), :trouble)
                        ON CONFLICT (name) DO UPDATE
                           SET vkey = excluded.vkey, size = excluded.size,
                               asked_at = excluded.asked_at,
                               cosigned_at = coalesce(excluded.cosigned_at,
                                   CASE WHEN witness.vkey = excluded.vkey
                                        THEN witness.cosigned_at END),
                               trouble = excluded.trouble
                        """)
                .param("name", witness.name())
                .param("vkey", witness.key().encoded())
                .param("size", size)
                .param(
                        "cosigned",
                        cosignedAt == null ? null : cosignedAt.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("trouble", trouble, java.sql.Types.VARCHAR)
                .update();
    }

    /** What everybody may know: not why one did not sign. */
    List<LogAnswer.LogWitness> shown() {
        return jdbc.sql("SELECT name, vkey, size, cosigned_at FROM ledger.witness ORDER BY name")
                .query(
                        (row, _) ->
                                new LogAnswer.LogWitness(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        instant(row.getObject(4, OffsetDateTime.class))))
                .list();
    }

    List<LedgerAnswer.Witness> all() {
        return jdbc.sql(
                        """
                        SELECT name, size, asked_at, cosigned_at, trouble
                          FROM ledger.witness ORDER BY name
                        """)
                .query(
                        (row, _) ->
                                new LedgerAnswer.Witness(
                                        row.getString(1),
                                        row.getLong(2),
                                        instant(row.getObject(3, OffsetDateTime.class)),
                                        instant(row.getObject(4, OffsetDateTime.class)),
                                        row.getString(5)))
                .list();
    }

    /** When a witness signed last. */
    Optional<Instant> cosignedAt(String name) {
        return jdbc.sql("SELECT cosigned_at FROM ledger.witness WHERE name = :name")
                .param("name", name)
                .query((row, _) -> instant(row.getObject(1, OffsetDateTime.class)))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}

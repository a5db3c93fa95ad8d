package biennien.query.ledger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** How far the self-check came, and what it found. */
@Component
final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final JdbcClient jdbc;

    Faults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param position the next one; of a checkpoint its size
     * @param checkpoints whether all events are done and it is at the checkpoints
     * @param begunAt of the pass under way; null between two
     */
    record Place(
            long position,
            boolean checkpoints,
            @Nullable OffsetDateTime begunAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable OffsetDateTime succeededAt) {}

    /** Locked until the end of the transaction; empty while another process has it. */
    Optional<Place> lock() {
        return place(" FOR UPDATE SKIP LOCKED");
    }

    Place place() {
        return place("").orElseThrow();
    }

    private Optional<Place> place(String lock) {
        return jdbc.sql(
                        """
                        SELECT position, checkpoints, begun_at, ended_at, succeeded_at
                          FROM ledger.self_check
                        """
                                + lock)
                .query(
                        (row, _) ->
                                new Place(
                                        row.getLong(1),
                                        row.getBoolean(2),
                                        row.getObject(3, OffsetDateTime.class),
                                        row.getObject(4, OffsetDateTime.class),
                                        row.getObject(5, OffsetDateTime.class)))
                .optional();
    }

    void begin() {
        jdbc.sql(
                        """
                        UPDATE ledger.self_check
                           SET position = 0, checkpoints = false, begun_at = clock_timestamp()
                        """)
                .update();
    }

    void advance(long position, boolean checkpoints) {
        jdbc.sql("UPDATE ledger.self_check SET position = :position, checkpoints = :checkpoints")
                .param("position", position)
                .param("checkpoints", checkpoints)
                .update();
    }

    /** What the pass did not find any more is gone; when nothing is left the pass succeeded. */
    void end() {
        int gone =
                jdbc.sql(
                                """
                                UPDATE ledger.fault SET gone_at = clock_timestamp()
                                 WHERE gone_at IS NULL
                                   AND seen_at < (SELECT begun_at FROM ledger.self_check)
                                """)
                        .update();
        if (gone > 0) {
            LOG.info("{} faults that the self-check had found are no more", gone);
        }
        jdbc.sql(
                        """
                        UPDATE ledger.self_check
                           SET position = 0, checkpoints = false, begun_at = NULL,
                               ended_at = clock_timestamp(),
                               succeeded_at = CASE WHEN EXISTS (SELECT FROM ledger.fault
                                                                 WHERE gone_at IS NULL)
                                                   THEN succeeded_at ELSE clock_timestamp() END
                        """)
                .update();
    }

    void found(String part, long position, String said) {
        int again =
                jdbc.sql(
                                """
                                UPDATE ledger.fault SET seen_at = clock_timestamp(), said = :said
                                 WHERE part = :part AND position = :position AND gone_at IS NULL
                                """)
                        .param("said", said)
                        .param("part", part)
                        .param("position", position)
                        .update();
        if (again == 0) {
            jdbc.sql(
                            """
                            INSERT INTO ledger.fault (part, position, said, found_at, seen_at)
                            VALUES (:part, :position, :said, clock_timestamp(), clock_timestamp())
                            """)
                    .param("part", part)
                    .param("position", position)
                    .param("said", said)
                    .update();
            LOG.error("The self-check found a fault at position {}: {}", position, said);
        }
    }

    /** How many there are now. */
    long present() {
        return jdbc.sql("SELECT count(*) FROM ledger.fault WHERE gone_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** The first position at fault now. */
    Optional<Long> first() {
        return jdbc.sql("SELECT min(position) FROM ledger.fault WHERE gone_at IS NULL")
                .query((row, _) -> row.getObject(1, Long.class))
                .optional();
    }

    /** Those there are now first; the last hundred. */
    List<FaultAnswer> latest() {
        return jdbc.sql(
                        """
                        SELECT part, position, said, found_at, gone_at FROM ledger.fault
                         ORDER BY gone_at IS NOT NULL, position, id LIMIT 100
                        """)
                .query(
                        (row, _) -> {
                            OffsetDateTime gone = row.getObject(5, OffsetDateTime.class);
                            return new FaultAnswer(
                                    row.getString(1),
                                    row.getLong(2),
                                    row.getString(3),
                                    row.getObject(4, OffsetDateTime.class).toInstant(),
                                    gone == null ? null : gone.toInstant());
                        })
                .list();
    }
}

package biennien.query.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What it was decided to sign, what was signed, and who signed beside us. */
@Component
final class Checkpoints {

    private static final String COLUMNS =
            """
            SELECT size, root,
                   note || coalesce((SELECT string_agg(line || chr(10), '' ORDER BY witness)
                                       FROM ledger.cosignature c WHERE c.size = p.size), ''),
                   signed_at
              FROM ledger.checkpoint p
            """;

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The head, locked until the end of the transaction; empty while another process has it. */
    Optional<Head> lock() {
        return head("SELECT size, root FROM ledger.head FOR UPDATE SKIP LOCKED");
    }

    /** The same, waiting for whoever has it. */
    Head lockPatiently() {
        return head("SELECT size, root FROM ledger.head FOR UPDATE").orElseThrow();
    }

    Head head() {
        return head("SELECT size, root FROM ledger.head").orElseThrow();
    }

    private Optional<Head> head(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional();
    }

    /** Whoever decides has locked the head. A trigger refuses a smaller or another tree. */
    void decide(Head head) {
        jdbc.sql(
                        """
                        UPDATE ledger.head
                           SET size = :size, root = :root, decided_at = clock_timestamp()
                        """)
                .param("size", head.size())
                .param("root", head.root())
                .update();
    }

    /** Whether it is published now; it is not when a larger one was decided on meanwhile. */
    boolean publish(Head head, String note) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.checkpoint (size, root, note, signed_at)
                        SELECT size, root, :note, clock_timestamp()
                          FROM ledger.head WHERE size = :size AND root = :root
                        ON CONFLICT (size) DO NOTHING
                        """)
                .param("note", note)
                .param("size", head.size())
                .param("root", head.root())
                .update();
        return at(head.size()).filter(published -> published.head().isSameAs(head)).isPresent();
    }

    /** The last one, with what witnesses signed beside it. */
    Optional<Published> latest() {
        return jdbc.sql(COLUMNS + " ORDER BY size DESC LIMIT 1").query(Checkpoints::row).optional();
    }

    Optional<Published> at(long size) {
        return jdbc.sql(COLUMNS + " WHERE size = :size")
                .param("size", size)
                .query(Checkpoints::row)
                .optional();
    }

    /** The last one with a quorum that holds so many leaves. */
    Optional<Published> witnessed(long atLeast) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 WHERE size = (SELECT max(size) FROM ledger.quorum)
                                   AND size >= :size
                                """)
                .param("size", atLeast)
                .query(Checkpoints::row)
                .optional();
    }

    /** In order of sizes, from one on, without cosignatures: what was signed by ourselves. */
    List<Published> from(long size, int limit) {
        return jdbc.sql(
                        """
                        SELECT size, root, note, signed_at FROM ledger.checkpoint
                         WHERE size >= :size ORDER BY size LIMIT :limit
                        """)
                .param("size", size)
                .param("limit", limit)
                .query(Checkpoints::row)
                .list();
    }

    void cosigned(long size, String witness, String line, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.cosignature (size, witness, line, signed_at)
                        VALUES (:size, :witness, :line, :at)
                        ON CONFLICT (size, witness) DO NOTHING
                        """)
                .param("size", size)
                .param("witness", witness)
                .param("line", line)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void quorumReached(long size) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.quorum (size, reached_at)
                        VALUES (:size, clock_timestamp()) ON CONFLICT DO NOTHING
                        """)
                .param("size", size)
                .update();
    }

    private static Published row(ResultSet row, int number) throws SQLException {
        return new Published(
                new Head(row.getLong(1), row.getBytes(2)),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}

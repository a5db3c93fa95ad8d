package biennien.app.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Who was erased stays erased in a restored system, even where the keys come from an older backup
 * than the log.
 */
public final class RestoredErasures {

    private static final String TOMBSTONES =
            """
            INSERT INTO keys.tombstone (person, erased_at)
            SELECT stream, recorded_at FROM eventstore.event
             WHERE type = 'person.PersonErased' ORDER BY position
            ON CONFLICT DO NOTHING
            """;

    private static final String KEYS =
            """
            DELETE FROM keys.person_key
             WHERE person IN (SELECT stream FROM eventstore.event
                               WHERE type = 'person.PersonErased')
            """;

    private RestoredErasures() {}

    /** To be written in the transaction that restores the log, behind its last event. */
    public static void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TOMBSTONES);
            statement.execute(KEYS);
        }
    }
}

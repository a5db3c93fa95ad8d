package biennien.app.person;

import biennien.command.person.NameSealer.ErasedPerson;
import biennien.events.values.PersonId;
import biennien.eventstore.AppendGuard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedSet;

/**
 * Holds the keys of these persons until the append is over: an erasure waits for it, and one that
 * came first makes the append fail.
 */
record KeysLive(SortedSet<String> persons) implements AppendGuard.InAppend {
    private static final String HOLD =
            """
            SELECT EXISTS (SELECT FROM keys.tombstone t WHERE t.person = k.person)
              FROM keys.person_key k WHERE k.person = ? FOR SHARE OF k
            """;

    @Override
    public void run(Connection connection, long firstPosition) throws SQLException {
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            // In order, so that two appends can't wait for each other.
            for (String person : persons) {
                hold.setString(1, person);
                try (ResultSet key = hold.executeQuery()) {
                    if (!key.next() || key.getBoolean(1)) {
                        throw new ErasedPerson(new PersonId(person));
                    }
                }
            }
        }
    }
}

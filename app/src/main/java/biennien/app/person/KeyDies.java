package biennien.app.person;

import biennien.command.person.NameSealer.ErasedPerson;
import biennien.events.values.PersonId;
import biennien.eventstore.AppendGuard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Destroys the key of a person in the transaction that stores the erasure: neither is ever there
 * without the other. While this runs no append does, so none can seal a name beside it.
 */
record KeyDies(String person) implements AppendGuard.InAppend {

    @Override
    public void run(Connection connection, long firstPosition) throws SQLException {
        if (update(
                        connection,
                        "INSERT INTO keys.tombstone (person) VALUES (?) ON CONFLICT DO NOTHING")
                == 0) {
            throw new ErasedPerson(new PersonId(person));
        }
        if (update(connection, "DELETE FROM keys.person_key WHERE person = ?") == 0) {
            throw new IllegalStateException(
                    "The person " + person + " has no key that could be destroyed.");
        }
    }

    private int update(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, person);
            return statement.executeUpdate();
        }
    }
}

package biennien.app.person;

import biennien.app.person.WrappingKeys.State;
import biennien.events.values.PersonId;
import biennien.eventstore.AppendGuard;

import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The wrapped key of a person seen for the first time. It travels in the metadata of the command
 * and is stored by its append, so that a command that is refused leaves no key behind.
 */
record NewKey(String person, byte[] wrapped, String wrappedBy) implements AppendGuard.InAppend {
    private static final String METADATA = "personKey";

    static Map<String, String> of(PersonId person, byte[] wrapped, String wrappedBy) {
        return Map.of(
                METADATA,
                person.value()
                        + ' '
                        + wrappedBy
                        + ' '
                        + Base64.getEncoder().encodeToString(wrapped));
    }

    static Optional<NewKey> in(MetaData metaData) {
        return metaData.get(METADATA) instanceof String text
                ? Optional.of(parse(text))
                : Optional.empty();
    }

    private static NewKey parse(String text) {
        String[] parts = text.split(" ", 3);
        return new NewKey(parts[0], Base64.getDecoder().decode(parts[2]), parts[1]);
    }

    @Override
    public void run(Connection connection, long firstPosition) throws SQLException {
        refuseForeignWrapping(connection);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        INSERT INTO keys.person_key (person, wrapped_key, wrapped_by)
                        VALUES (?, ?, ?)
                            ON CONFLICT (person) DO NOTHING
                        """)) {
            insert.setString(1, person);
            insert.setBytes(2, wrapped);
            insert.setString(3, wrappedBy);
            if (insert.executeUpdate() == 0) {
                refuseUnlessMine(connection);
            }
        }
    }

    /**
     * What is wrapped under a key that is being destroyed could never be read, so this waits for a
     * rotation that ends in this moment, and holds off the end of one until the append is over.
     */
    private void refuseForeignWrapping(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT state FROM keys.wrapping_key WHERE fingerprint = ? FOR SHARE")) {
            select.setString(1, wrappedBy);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException(
                            "The process that sealed this name has another key-encryption-key than"
                                    + " the stored names need. Give all processes of one database"
                                    + " the same file.");
                }
                if (State.of(row.getString(1)) == State.RETIRED) {
                    throw new ConcurrencyException(
                            "The key-encryption-key was rotated meanwhile; send the name again.");
                }
            }
        }
    }

    /** Somebody else's key came first: the name was sealed under one that nobody will have. */
    private void refuseUnlessMine(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "SELECT wrapped_key FROM keys.person_key WHERE person = ?")) {
            select.setString(1, person);
            try (ResultSet row = select.executeQuery()) {
                if (row.next() && !Arrays.equals(row.getBytes(1), wrapped)) {
                    throw new ConcurrencyException(
                            "Another command recorded the person " + person + " meanwhile.");
                }
            }
        }
    }
}

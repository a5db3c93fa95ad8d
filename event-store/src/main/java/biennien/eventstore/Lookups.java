package biennien.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Claims and answers by their keys, on whatever connection is at hand. */
final class Lookups {

    private Lookups() {}

    static Optional<Claim> claim(Connection connection, String scope, String key)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        SELECT scope, key, stream, position, holder, shared FROM eventstore.claim
                        WHERE scope = ? AND key = ?
                        """)) {
            statement.setString(1, scope);
            statement.setString(2, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(claim(row)) : Optional.empty();
            }
        }
    }

    static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getBoolean(6));
    }

    /**
     * @param pastTheirTime also one that is older than seven days and not removed yet
     */
    static Optional<StoredAnswer> answer(
            Connection connection, String principal, String key, boolean pastTheirTime)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        SELECT fingerprint, status, response, position, created_at
                        FROM eventstore.idempotency
                        WHERE principal = ? AND key = ?
                          AND (created_at >= clock_timestamp() - interval '7 days' OR ?)
                        """)) {
            statement.setString(1, principal);
            statement.setString(2, key);
            statement.setBoolean(3, pastTheirTime);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new StoredAnswer(
                                        principal,
                                        key,
                                        row.getBytes(1),
                                        row.getInt(2),
                                        row.getBytes(3),
                                        row.getLong(4),
                                        row.getObject(5, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }
}

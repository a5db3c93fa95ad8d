package biennien.query.ledger;

import biennien.ledger.VerifierKey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The public parts of the keys of a log that is put into an empty database. */
public final class RestoredKeys {

    private static final String INSERT =
            """
            INSERT INTO ledger.key (vkey, origin, created_at, retired_at)
            VALUES (?, ?, clock_timestamp(),
                    CASE WHEN ? THEN clock_timestamp() END)
            """;

    private RestoredKeys() {}

    /**
     * Who signed so far: the keeper goes on with these keys and with no others.
     *
     * @param keys that ever signed
     * @param signing those of them that sign now
     * @throws IllegalStateException when the database has signed a log already
     */
    public static void write(
            Connection connection, List<VerifierKey> keys, List<VerifierKey> signing)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet used =
                        statement.executeQuery(
                                "SELECT EXISTS (SELECT FROM ledger.key)"
                                        + " OR EXISTS (SELECT FROM ledger.head WHERE size > 0)")) {
            used.next();
            if (used.getBoolean(1)) {
                throw new IllegalStateException("The database has a signed log already.");
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            // The oldest first: the first key names the log.
            for (VerifierKey key : keys.reversed()) {
                insert.setString(1, key.encoded());
                insert.setString(2, key.name());
                insert.setBoolean(3, !signing.contains(key));
                insert.executeUpdate();
            }
        }
    }
}

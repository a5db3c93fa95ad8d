package biennien.postgres;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The first connection after each start. It asks the server itself whether commits are durable,
 * because a role or a database can have settings of its own beside those that we gave.
 */
record FirstConnection(Home home, String jdbcUrl, String password) {

    private static final int PATIENCE_SECONDS = 60;

    void makeDatabase(String name) {
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(jdbcUrl);
        server.setUser(Cluster.USER);
        server.setPassword(password);
        server.setSocketTimeout(PATIENCE_SECONDS);
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            checkDurability(statement);
            if (only(statement, "SELECT datname FROM pg_database WHERE datname = '" + name + "'")
                    == null) {
                statement.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw new PostgresUnavailable(
                    "PostgreSQL on %s runs, but not for us: %s. Its password is expected in %s."
                            .formatted(home.cluster(), e.getMessage(), home.password()),
                    e);
        }
    }

    private void checkDurability(Statement statement) throws SQLException {
        for (String setting : ServerSettings.DURABILITY) {
            if (!"on".equals(only(statement, "SHOW " + setting))) {
                throw new PostgresUnavailable(
                        """
                        PostgreSQL on %s runs without %s, so a commit could be lost. Somebody has set it for our role \
                        or database: undo it (ALTER ROLE … RESET, ALTER DATABASE … RESET) in single-user mode.\
                        """
                                .formatted(home.cluster(), setting));
            }
        }
    }

    private static @Nullable String only(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}

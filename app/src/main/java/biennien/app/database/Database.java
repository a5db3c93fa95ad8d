package biennien.app.database;

import biennien.app.Settings;
import biennien.postgres.EmbeddedPostgres;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;

/**
 * Where the database is.
 *
 * @param embedded the server when it is our own; it stops with us
 */
public record Database(
        String url, String user, String password, @Nullable EmbeddedPostgres embedded)
        implements AutoCloseable {

    static Database of(Settings settings) {
        Settings.Db db = settings.db();
        if (db.served()) {
            return new Database(db.url(), db.user(), db.password(), null);
        }
        EmbeddedPostgres own = EmbeddedPostgres.start(settings.dataFolder());
        return new Database(own.jdbcUrl(), own.user(), own.password(), own);
    }

    /** New connections of one's own, outside the pool. */
    public DataSource connections() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(5);
        source.setLogServerErrorDetail(false);
        // Rows that are inserted together travel and are carried out as one statement.
        source.setReWriteBatchedInserts(true);
        return source;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }

    @Override
    public String toString() {
        return "Database " + url;
    }
}

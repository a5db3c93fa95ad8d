package biennien.postgres;

import org.postgresql.ds.PGSimpleDataSource;

import javax.sql.DataSource;

/**
 * One database of {@link TestPostgres}. Dropping it is a courtesy: the next run drops what is left.
 */
public record TestDatabase(String name, String jdbcUrl, String user, String password)
        implements AutoCloseable {

    /** Without a pool: every connection is a new one. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public void close() {
        TestPostgres.drop(this);
    }
}

package biennien.app.database;

import biennien.app.Settings;
import biennien.app.StartRefused;
import biennien.eventstore.EventStoreSchema;
import biennien.query.kernel.ReadModelSchema;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;
import java.util.List;

/** One pool on one database. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Database database(Settings settings) {
        return Database.of(settings);
    }

    /**
     * The pool, handed out only when every schema is up to date: whoever has a data source can rely
     * on the tables. It is closed before the database, on which it depends.
     */
    @Bean
    HikariDataSource dataSource(Database database, Settings settings, List<BeforeUse> before) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("biennien");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(settings.db().connections());
        // A caller who waits longer is better told to come again.
        pool.setConnectionTimeout(Duration.ofSeconds(5).toMillis());
        // The first connection may have to wait for a server that is just starting.
        pool.setInitializationFailTimeout(Duration.ofSeconds(30).toMillis());
        pool.addDataSourceProperty("ApplicationName", "biennien");
        // The server's details quote rows; nobody should find those in a log file.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        // A server that vanished without a word is noticed within minutes, not hours.
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("socketTimeout", "300");
        // A projected batch is megabytes, and each piece of it wakes the server.
        pool.addDataSourceProperty("maxSendBufferSize", "65536");
        HikariDataSource dataSource = new HikariDataSource(pool);
        try {
            EventStoreSchema.migrate(dataSource);
            check(dataSource);
            migrate(dataSource, ReadModelSchema.SCHEMA);
            migrate(dataSource, "accounts");
            migrate(dataSource, "keys");
            migrate(dataSource, "rebuild");
            migrate(dataSource, "ledger");
            before.forEach(each -> each.run(database));
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
        return dataSource;
    }

    private static void check(HikariDataSource dataSource) {
        try {
            EventStoreSchema.check(dataSource);
        } catch (IllegalStateException unfit) {
            throw new StartRefused(String.valueOf(unfit.getMessage()));
        }
    }

    private static void migrate(HikariDataSource dataSource, String schema) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(schema)
                .locations("classpath:db/migration/" + schema)
                .load()
                .migrate();
    }
}

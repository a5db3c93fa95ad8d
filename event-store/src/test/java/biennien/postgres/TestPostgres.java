package biennien.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The PostgreSQL of the tests: one for each JVM, started at the first call, as durable as the real
 * one. Its folder stays under {@code target}, so that the next run only starts it; its programs lie
 * in the folder for temporary files, where all modules and runs share them.
 */
public final class TestPostgres {

    private static final Map<String, String> SETTINGS = Map.of("max_connections", "300");
    private static final int FOLDERS = 20;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** A fresh empty database for the caller alone. */
    public static TestDatabase newDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        Running.SERVER.sql("CREATE DATABASE " + name).update();
        EmbeddedPostgres postgres = Running.POSTGRES;
        return new TestDatabase(name, postgres.jdbcUrl(name), postgres.user(), postgres.password());
    }

    static void drop(TestDatabase database) {
        drop(database.name());
    }

    private static void drop(String database) {
        Running.SERVER.sql("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)").update();
    }

    /**
     * A PostgreSQL of the caller's own, to be killed and started again; quicker than one that
     * unpacks for itself.
     */
    public static EmbeddedPostgres startOn(Path dataFolder, Map<String, String> settings) {
        return startOn(dataFolder, settings, Patience.DEFAULT);
    }

    static EmbeddedPostgres startOn(
            Path dataFolder, Map<String, String> settings, Patience patience) {
        return EmbeddedPostgres.start(dataFolder, settings, patience, sharedBinaries());
    }

    /** Puts a fresh cluster there, copied, so that a start need not make one. */
    public static void prepare(Path dataFolder) {
        Path copy = dataFolder.resolve("postgres");
        try (Stream<Path> paths = Files.walk(Template.HOME)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Files.copy(
                        path,
                        copy.resolve(Template.HOME.relativize(path)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Template {

        static final Path HOME = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("test-postgres-template");
                startOn(folder, Map.of()).close();
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> delete(folder), "template-delete"));
                return folder.resolve("postgres");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try {
                FileTrees.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Short waits, for tests in which something does not come. */
    static Patience patience(Duration stop, List<Duration> restarts) {
        return new Patience(
                Duration.ofSeconds(30),
                stop,
                stop,
                restarts,
                Duration.ofMillis(100),
                Duration.ofSeconds(30));
    }

    static TestDatabase databaseOf(EmbeddedPostgres postgres) {
        return new TestDatabase(
                "biennien", postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /**
     * Readable for everyone, so that tests may run the programs as another user; written by us
     * alone.
     */
    static Path sharedBinaries() {
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"))
                        .resolve("biennien-postgres-of-" + System.getProperty("user.name"));
        try {
            Files.createDirectories(folder);
            if (Account.of(folder).uid() != Account.ofThisProcess().uid()) {
                throw new PostgresUnavailable(folder + " belongs to someone else. Remove it.");
            }
            FileTrees.permit(folder, "rwxr-xr-x");
            Binaries.unpackedIn(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when first asked for. */
    private static final class Running {

        static final EmbeddedPostgres POSTGRES = start();
        static final JdbcClient SERVER = JdbcClient.create(databaseOf(POSTGRES).dataSource());

        static {
            List<String> leftByEarlierRuns =
                    SERVER.sql("SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'")
                            .query(String.class)
                            .list();
            leftByEarlierRuns.forEach(
                    name -> SERVER.sql("DROP DATABASE " + name + " WITH (FORCE)").update());
        }

        // Two JVMs may test the same module at once: an IDE beside Maven.
        private static EmbeddedPostgres start() {
            for (int number = 1; ; number++) {
                try {
                    EmbeddedPostgres postgres =
                            startOn(Path.of("target", "test-postgres-" + number), SETTINGS);
                    Runtime.getRuntime()
                            .addShutdownHook(new Thread(postgres::close, "test-postgres-close"));
                    return postgres;
                } catch (PostgresUnavailable e) {
                    if (number == FOLDERS || !e.getMessage().contains("is in use by")) {
                        throw e;
                    }
                }
            }
        }
    }
}

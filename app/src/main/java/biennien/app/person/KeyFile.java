package biennien.app.person;

import biennien.app.Settings;
import biennien.app.StartRefused;
import biennien.app.database.Database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Opens the file of key-encryption-keys at the start, or makes it where nothing needs one yet. */
@Configuration(proxyBeanMethods = false)
class KeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);
    private static final long LOCK = 909_2027;

    @Bean
    KeyRing keyRing(WrappingKeys wrapping, Settings settings, Database database)
            throws SQLException {
        Path file = settings.dataFolder().resolve("key-encryption-key");
        // Processes that start at once on one data folder must not each make a key.
        try (Connection _ = alone(database)) {
            KeyRing ring = KeyRing.exists(file) ? open(file, wrapping) : made(file, wrapping);
            ring.destroy(wrapping.in(WrappingKeys.State.RETIRED));
            if (!wrapping.in(WrappingKeys.State.OLD).isEmpty()) {
                LOG.warn(
                        "A rotation of the key-encryption-key was begun and did not end. All names"
                                + " can be read; ask for the rotation again, and it goes on.");
            }
            return ring;
        }
    }

    /** No other process touches the file until this connection is closed. */
    static Connection alone(Database database) throws SQLException {
        Connection connection = database.connections().getConnection();
        try (Statement lock = connection.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static KeyRing made(Path file, WrappingKeys wrapping) {
        if (!wrapping.needed().isEmpty()) {
            throw new StartRefused(
                    "Personal names are stored, but the key to them is not at "
                            + file
                            + ". Put the file back from its backup; without it they can't be"
                            + " read.");
        }
        KeyRing ring = KeyRing.create(file);
        begin(ring, wrapping);
        return ring;
    }

    private static KeyRing open(Path file, WrappingKeys wrapping) {
        KeyRing ring = KeyRing.read(file);
        for (String needed : wrapping.needed()) {
            if (!ring.has(needed)) {
                throw new StartRefused(
                        "The key at "
                                + file
                                + " is not the one that the stored names need. Put back the file"
                                + " that holds the key with the fingerprint "
                                + needed
                                + ".");
            }
        }
        if (wrapping.current().filter(ring::has).isEmpty()) {
            begin(ring, wrapping);
        }
        return ring;
    }

    /** No stored name needs any other, or those that do are in the file too. */
    private static void begin(KeyRing ring, WrappingKeys wrapping) {
        wrapping.makeCurrent(ring.keys().getFirst().fingerprint(), null);
        wrapping.retireUnneeded();
    }
}

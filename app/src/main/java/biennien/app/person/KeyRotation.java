package biennien.app.person;

import biennien.app.database.Database;
import biennien.app.web.Problem;
import biennien.app.web.Refused;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * Wraps the keys of all persons under a new key-encryption-key and destroys the one before. No
 * event is touched, and every name can be read all the while.
 *
 * <p>After each step both keys are in the file or none needs the old one, so whatever ends the
 * process on the way, the next rotation goes on where this one stopped.
 */
@Component
final class KeyRotation {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final long LOCK = 909_2028;

    /** So many at a time: an append that needs one of them waits no longer than this takes. */
    private static final int SOME = 500;

    private static final long PAUSE_NANOS = 20_000_000;

    private static final String REWRAP =
            "UPDATE keys.person_key SET wrapped_key = ?, wrapped_by = ? WHERE person = ?";

    private record Wrapped(String person, byte[] key, String by) {}

    private final KeyRing ring;
    private final WrappingKeys wrapping;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Database database;

    KeyRotation(
            KeyRing ring,
            WrappingKeys wrapping,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Database database) {
        this.ring = ring;
        this.wrapping = wrapping;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.database = database;
    }

    /**
     * Carries out a rotation, or ends one that was begun.
     *
     * @param by the account that asked
     * @throws Refused when another one is under way
     */
    void rotate(String by) {
        try (Connection connection = database.connections().getConnection();
                Statement lock = connection.createStatement();
                ResultSet mine = lock.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            if (!mine.next() || !mine.getBoolean(1)) {
                throw new Refused(
                        Problem.of(
                                409,
                                "rotation-running",
                                "The key-encryption-key is being rotated just now. Ask how far it"
                                        + " is, or wait for its end."));
            }
            if (wrapping.in(WrappingKeys.State.OLD).isEmpty()) {
                begin(next(), by);
            }
            long count = rewrapAll();
            while (!wrapping.retireUnneeded()) {
                // The last ones are held by an append, which is over in a moment.
                LockSupport.parkNanos(PAUSE_NANOS);
                count += rewrapAll();
            }
            destroyRetired();
            LOG.info("The key-encryption-key was rotated; {} keys of persons wrapped anew", count);
        } catch (SQLException e) {
            throw new IllegalStateException("The rotation can't be done alone", e);
        }
    }

    /**
     * The key to come, on the disk before anything is wrapped under it. One that the database has
     * never heard of was put into the file for this, or by a rotation that ended there.
     */
    KeyEncryptionKey next() throws SQLException {
        try (Connection _ = KeyFile.alone(database)) {
            ring.readAgain();
            return ring.keys().stream()
                    .filter(key -> !wrapping.knows(key.fingerprint()))
                    .findFirst()
                    .orElseGet(ring::addFresh);
        }
    }

    void begin(KeyEncryptionKey next, String by) {
        wrapping.makeCurrent(next.fingerprint(), by);
    }

    private long rewrapAll() {
        long count = 0;
        for (int some = rewrapSome(); some > 0; some = rewrapSome()) {
            count += some;
        }
        return count;
    }

    /**
     * @return how many; those that an append holds are left for the next time, so that neither
     *     waits for the other
     */
    int rewrapSome() {
        KeyEncryptionKey current = ring.get(wrapping.current().orElseThrow());
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            List<Wrapped> some = some();
                            List<Object[]> anew =
                                    some.stream()
                                            .map(
                                                    old ->
                                                            new Object[] {
                                                                rewrapped(old, current),
                                                                current.fingerprint(),
                                                                old.person()
                                                            })
                                            .toList();
                            jdbc.batchUpdate(REWRAP, anew);
                            return some.size();
                        }));
    }

    private List<Wrapped> some() {
        return JdbcClient.create(jdbc)
                .sql(
                        """
                        SELECT person, wrapped_key, wrapped_by FROM keys.person_key
                         WHERE wrapped_by IN (SELECT fingerprint FROM keys.wrapping_key
                                               WHERE state = 'old')
                         LIMIT :some FOR UPDATE SKIP LOCKED
                        """)
                .param("some", SOME)
                .query(
                        (row, _) ->
                                new Wrapped(
                                        row.getString("person"),
                                        row.getBytes("wrapped_key"),
                                        row.getString("wrapped_by")))
                .list();
    }

    private byte[] rewrapped(Wrapped old, KeyEncryptionKey current) {
        return current.wrap(old.person(), ring.get(old.by()).unwrap(old.person(), old.key()));
    }

    private void destroyRetired() throws SQLException {
        try (Connection _ = KeyFile.alone(database)) {
            ring.destroy(wrapping.in(WrappingKeys.State.RETIRED));
        }
    }
}

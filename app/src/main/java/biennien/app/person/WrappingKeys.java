package biennien.app.person;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What the database says about key-encryption-keys: which one wraps now, which ones still unwrap,
 * and which are needed no more. It knows them by their fingerprints alone.
 */
@Component
final class WrappingKeys {

    /** How it stands with a key-encryption-key. */
    enum State {
        /** New keys of persons are wrapped under it; there is one. */
        CURRENT,
        /** Some may still be wrapped under it: a rotation is under way. */
        OLD,
        /** Nothing is, and nothing will be. */
        RETIRED;

        static State of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    private static final String NOW =
            """
            SELECT w.fingerprint, w.since,
                   (SELECT count(*) FROM keys.person_key) AS persons,
                   (SELECT count(*) FROM keys.person_key
                     WHERE wrapped_by <> w.fingerprint) AS to_rewrap,
                   (SELECT count(*) FROM keys.tombstone) AS erased,
                   (SELECT count(*) FROM keys.tombstone
                     WHERE erased_at >= w.since) AS erased_since
              FROM keys.wrapping_key w
             WHERE w.state = 'current'
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WrappingKeys(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Empty before the first start. */
    Optional<String> current() {
        return in(State.CURRENT).stream().findFirst();
    }

    /** Fingerprints, the oldest first. */
    List<String> in(State state) {
        return jdbc.sql(
                        """
                        SELECT fingerprint FROM keys.wrapping_key WHERE state = lower(:state)
                        ORDER BY since, fingerprint
                        """)
                .param("state", state.name())
                .query((row, _) -> row.getString("fingerprint"))
                .list();
    }

    boolean knows(String fingerprint) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM keys.wrapping_key
                                        WHERE fingerprint = :fingerprint)
                        """)
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .single();
    }

    /** Those that a stored key of a person is wrapped under. */
    List<String> needed() {
        return jdbc.sql(
                        """
                        SELECT fingerprint FROM keys.wrapping_key w
                         WHERE EXISTS (SELECT FROM keys.person_key k
                                        WHERE k.wrapped_by = w.fingerprint)
                        """)
                .query((row, _) -> row.getString("fingerprint"))
                .list();
    }

    /**
     * From now on this one wraps; the one before still unwraps.
     *
     * @param by the account that asked; null for a start
     */
    void makeCurrent(String fingerprint, @Nullable String by) {
        transaction.executeWithoutResult(
                _ -> {
                    jdbc.sql("UPDATE keys.wrapping_key SET state = 'old' WHERE state = 'current'")
                            .update();
                    jdbc.sql(
                                    """
                                    INSERT INTO keys.wrapping_key (fingerprint, state, made_by)
                                    VALUES (:fingerprint, 'current', :by)
                                        ON CONFLICT (fingerprint) DO UPDATE
                                       SET state = 'current', since = now(), retired_at = NULL,
                                           made_by = excluded.made_by
                                    """)
                            .param("fingerprint", fingerprint)
                            .param("by", by)
                            .update();
                });
    }

    /**
     * Retires the old ones that no stored key is wrapped under any more.
     *
     * @return whether none is left
     */
    boolean retireUnneeded() {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            // First hold them, so that an append that wraps under one is over; only
                            // then look for what it stored.
                            jdbc.sql(
                                            """
                                            SELECT fingerprint FROM keys.wrapping_key
                                             WHERE state = 'old' FOR UPDATE
                                            """)
                                    .query(String.class)
                                    .list();
                            jdbc.sql(
                                            """
                                            UPDATE keys.wrapping_key w
                                               SET state = 'retired', retired_at = now()
                                             WHERE state = 'old'
                                               AND NOT EXISTS (
                                                       SELECT FROM keys.person_key k
                                                        WHERE k.wrapped_by = w.fingerprint)
                                            """)
                                    .update();
                            return in(State.OLD).isEmpty();
                        }));
    }

    /** All of it in numbers. */
    PersonKeysAnswer now() {
        return jdbc.sql(NOW)
                .query(
                        (row, _) ->
                                new PersonKeysAnswer(
                                        row.getString("fingerprint"),
                                        row.getObject("since", OffsetDateTime.class).toInstant(),
                                        row.getLong("persons"),
                                        in(State.OLD),
                                        row.getLong("to_rewrap"),
                                        row.getLong("erased"),
                                        row.getLong("erased_since")))
                .single();
    }
}

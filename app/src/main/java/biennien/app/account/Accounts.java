package biennien.app.account;

import biennien.app.web.Problem;
import biennien.app.web.Refused;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The accounts and their only SQL. */
@Component
public class Accounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,39}");
    private static final int PASSWORD_MIN = 12;
    // BCrypt reads no further, so a longer password would promise more than it gives.
    private static final int PASSWORD_MAX_BYTES = 72;
    // How long a change made by another process on the same database may go unseen.
    private static final Duration SEEN_AGAIN = Duration.ofSeconds(5);

    private static final String SELECT =
            """
            SELECT id, name, role, password_hash, version, disabled_at, created_at
              FROM accounts.account
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder passwords;
    private final Cache<String, Optional<Account>> byName =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(SEEN_AGAIN).build();

    Accounts(JdbcClient jdbc, TransactionTemplate transaction, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.passwords = passwords;
    }

    /** At most {@link #SEEN_AGAIN} old. */
    Optional<Account> named(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return byName.get(
                name,
                key ->
                        jdbc.sql(SELECT + " WHERE name = :name")
                                .param("name", key)
                                .query(Accounts::row)
                                .optional());
    }

    List<Account> all() {
        return jdbc.sql(SELECT + " ORDER BY name").query(Accounts::row).list();
    }

    /** Makes a steward when none can sign in; one process at a time. */
    void createFirst(String name, Supplier<String> password) {
        transaction.executeWithoutResult(
                status -> {
                    lock();
                    if (stewardsWhoCanSignIn() == 0) {
                        create(name, Role.STEWARD, password.get());
                    }
                });
    }

    /** An account of a person or machine. */
    Account create(String name, Role role, String password) {
        return insert(name, role, passwords.encode(strong(password)));
    }

    /**
     * The account under which the service itself records something; nobody can sign in as it.
     *
     * @return the id of the account of this name, made when missing
     */
    public UUID ofTheSystem(String name, Role role) {
        jdbc.sql(
                        """
                        INSERT INTO accounts.account (id, name, role)
                        VALUES (uuidv7(), :name, :role)
                            ON CONFLICT (name) DO NOTHING
                        """)
                .param("name", name)
                .param("role", role.code())
                .update();
        return jdbc.sql("SELECT id FROM accounts.account WHERE name = :name")
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    /** Whether there is such an account of the system that was not retired. */
    public boolean worksForTheSystem(String name) {
        return jdbc.sql(SELECT + " WHERE name = :name AND password_hash IS NULL")
                .param("name", name)
                .query(Accounts::row)
                .optional()
                .filter(account -> account.disabledAt() == null)
                .isPresent();
    }

    /** The work of an account of the system is done. */
    public void retire(String name) {
        jdbc.sql(
                        """
                        UPDATE accounts.account
                           SET disabled_at = now(), version = version + 1, changed_at = now()
                         WHERE name = :name AND password_hash IS NULL AND disabled_at IS NULL
                        """)
                .param("name", name)
                .update();
    }

    Account changeRole(UUID id, Role role) {
        return change(
                id,
                "role = :value",
                role.code(),
                "The last steward who can sign in keeps the role.");
    }

    Account changePassword(UUID id, String password) {
        if (existing(id).ofSystem()) {
            throw new Refused(
                    Problem.of(
                            409, "system-account", "Nobody signs in as an account of the system."));
        }
        return change(
                id,
                "password_hash = :value",
                passwords.encode(strong(password)),
                "The last steward must be able to sign in.");
    }

    Account disable(UUID id) {
        return change(
                id,
                "disabled_at = coalesce(disabled_at, now())",
                null,
                "The last steward who can sign in can't be disabled.");
    }

    Account enable(UUID id) {
        return change(id, "disabled_at = NULL", null, "");
    }

    Account existing(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(Accounts::row)
                .optional()
                .orElseThrow(
                        () ->
                                new Refused(
                                        Problem.of(
                                                404,
                                                "unknown-account",
                                                "There is no account " + id + ".")));
    }

    private Account insert(String name, Role role, @Nullable String hash) {
        if (!NAME.matcher(name).matches()) {
            throw new Refused(
                    Problem.of(
                                    400,
                                    "malformed-account-name",
                                    "A name has 2 to 40 small letters, digits, dots or dashes.")
                            .withError("/name", "malformed-account-name"));
        }
        try {
            Account made =
                    jdbc.sql(
                                    """
                                    INSERT INTO accounts.account (id, name, role, password_hash)
                                    VALUES (uuidv7(), :name, :role, :hash)
                                    RETURNING id, name, role, password_hash, version, disabled_at,
                                              created_at
                                    """)
                            .param("name", name)
                            .param("role", role.code())
                            .param("hash", hash)
                            .query(Accounts::row)
                            .single();
            byName.invalidate(name);
            return made;
        } catch (DuplicateKeyException taken) {
            throw new Refused(
                    Problem.of(409, "account-exists", "There is an account " + name + " already.")
                            .withError("/name", "account-exists"));
        }
    }

    /** Undone when afterwards no steward could sign in any more. */
    private Account change(UUID id, String assignment, @Nullable String value, String lastSteward) {
        Account changed =
                transaction.execute(
                        status -> {
                            lock();
                            existing(id);
                            String sql =
                                    """
                                    UPDATE accounts.account
                                       SET %s, version = version + 1, changed_at = now()
                                     WHERE id = :id
                                    """
                                            .formatted(assignment);
                            JdbcClient.StatementSpec update = jdbc.sql(sql).param("id", id);
                            (value == null ? update : update.param("value", value)).update();
                            if (stewardsWhoCanSignIn() == 0) {
                                throw new Refused(Problem.of(409, "last-steward", lastSteward));
                            }
                            return existing(id);
                        });
        byName.invalidate(changed.name());
        return changed;
    }

    /** One change at a time: two stewards must not disable each other. */
    private void lock() {
        jdbc.sql("LOCK TABLE accounts.account IN SHARE ROW EXCLUSIVE MODE").update();
    }

    private int stewardsWhoCanSignIn() {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM accounts.account
                         WHERE role = 'steward' AND disabled_at IS NULL AND password_hash IS NOT NULL
                        """)
                .query(Integer.class)
                .single();
    }

    private static String strong(String password) {
        if (password.codePointCount(0, password.length()) < PASSWORD_MIN
                || password.getBytes(StandardCharsets.UTF_8).length > PASSWORD_MAX_BYTES) {
            throw new Refused(
                    Problem.of(
                                    400,
                                    "weak-password",
                                    "A password has at least 12 characters and at most 72 bytes.")
                            .withError("/password", "weak-password"));
        }
        return password;
    }

    private static Account row(ResultSet rs, int n) throws SQLException {
        Timestamp disabled = rs.getTimestamp("disabled_at");
        return new Account(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                Role.ofCode(rs.getString("role")),
                rs.getString("password_hash"),
                rs.getInt("version"),
                disabled == null ? null : disabled.toInstant(),
                rs.getTimestamp("created_at").toInstant());
    }
}

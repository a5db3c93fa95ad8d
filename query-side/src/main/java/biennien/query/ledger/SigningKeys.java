package biennien.query.ledger;

import biennien.ledger.SigningKey;
import biennien.ledger.VerifierKey;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The keys that sign: their secret parts in a file of the data folder, their public parts in the
 * database. While a key is being replaced there are two, and both sign.
 */
@Component
final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    /** A name for private use (RFC 9476 reserves the likes of it); nobody else has this one. */
    private static final String MADE_UP = "biennien.internal/";

    private static final int NAME_BYTES = 6;

    private final JdbcClient jdbc;
    private final LedgerFiles files;
    private final LedgerSettings settings;
    private final SecureRandom random = new SecureRandom();

    SigningKeys(JdbcClient jdbc, LedgerFiles files, LedgerSettings settings) {
        this.jdbc = jdbc;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Those that sign now, made on the first start. To be called by whoever has locked the head, so
     * that two processes never make two.
     *
     * @throws CannotSign when the file does not hold the keys of this log
     */
    List<SigningKey> ready() {
        Set<String> active = new HashSet<>(verifierKeys());
        Set<String> retired = new HashSet<>(retired());
        List<SigningKey> held = held();
        if (held.isEmpty()) {
            if (!active.isEmpty()) {
                throw new CannotSign(
                        "The log is signed with a key that is not in the file "
                                + LedgerFiles.SIGNING_KEY
                                + " of the data folder. Put the file back from its backup.");
            }
            held = List.of(made());
        }
        requireKeysOfThisLog(held, active);
        List<SigningKey> signing = new ArrayList<>();
        for (SigningKey key : held) {
            String vkey = key.verifierKey().encoded();
            if (!retired.contains(vkey)) {
                if (!active.contains(vkey)) {
                    keep(key);
                }
                signing.add(key);
            }
        }
        return signing;
    }

    private void requireKeysOfThisLog(List<SigningKey> held, Set<String> active) {
        Set<String> here =
                held.stream().map(key -> key.verifierKey().encoded()).collect(Collectors.toSet());
        String origin = held.getFirst().name();
        if (!here.containsAll(active)) {
            throw new CannotSign(
                    "The log is signed with %s; the file %s of the data folder has other keys."
                            .formatted(active, LedgerFiles.SIGNING_KEY));
        }
        if (held.stream().anyMatch(key -> !key.name().equals(origin))) {
            throw new CannotSign("All keys of a log have its name, " + origin + ".");
        }
        if (!settings.origin().isBlank() && !settings.origin().strip().equals(origin)) {
            throw new CannotSign(
                    "The log is called %s, and a log never changes its name; BIENNIEN_LEDGER_ORIGIN says %s."
                            .formatted(origin, settings.origin().strip()));
        }
    }

    /** The public parts of the keys that sign, the oldest first. */
    List<String> verifierKeys() {
        return jdbc.sql(
                        """
                        SELECT vkey FROM ledger.key WHERE retired_at IS NULL
                         ORDER BY created_at, vkey
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> retired() {
        return jdbc.sql("SELECT vkey FROM ledger.key WHERE retired_at IS NOT NULL")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Every key that ever signed, as what it signed stays good. */
    List<VerifierKey> everUsed() {
        return jdbc
                .sql("SELECT vkey FROM ledger.key ORDER BY created_at, vkey")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(VerifierKey::parse)
                .toList();
    }

    /** The name of the log; null before the first start of a keeper is over. */
    @Nullable String origin() {
        return jdbc.sql("SELECT origin FROM ledger.key ORDER BY created_at LIMIT 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** A second key, which signs beside the ones there are. The caller has locked the head. */
    SigningKey another() {
        List<SigningKey> held = new ArrayList<>(ready());
        SigningKey fresh = SigningKey.fresh(held.getFirst().name(), random);
        held.add(fresh);
        write(held);
        keep(fresh);
        LOG.info("The log is also signed with {} from now on", fresh.verifierKey().encoded());
        return fresh;
    }

    /**
     * The key signs no more. The caller has locked the head.
     *
     * @return whether there was such a key
     * @throws CannotSign when it is the last one
     */
    boolean retire(String id) {
        List<SigningKey> left = new ArrayList<>(ready());
        SigningKey old =
                left.stream()
                        .filter(key -> hex(key.verifierKey()).equals(id))
                        .findFirst()
                        .orElse(null);
        if (old == null) {
            return false;
        }
        left.remove(old);
        if (left.isEmpty()) {
            throw new CannotSign("This is the only key that signs. Make another one first.");
        }
        jdbc.sql("UPDATE ledger.key SET retired_at = clock_timestamp() WHERE vkey = :vkey")
                .param("vkey", old.verifierKey().encoded())
                .update();
        LOG.info("The log is no longer signed with {}", old.verifierKey().encoded());
        return true;
    }

    /** Takes keys that are retired out of the file, after that is committed. */
    void forgetRetired() {
        Set<String> retired = new HashSet<>(retired());
        List<SigningKey> held = held();
        List<SigningKey> left =
                held.stream()
                        .filter(key -> !retired.contains(key.verifierKey().encoded()))
                        .toList();
        if (!left.isEmpty() && left.size() < held.size()) {
            write(left);
        }
    }

    /** The id of a key as it stands in its verifier key. */
    static String hex(VerifierKey key) {
        return HexFormat.of().toHexDigits(key.id());
    }

    private SigningKey made() {
        String name = settings.origin().strip();
        if (name.isEmpty()) {
            byte[] unlike = new byte[NAME_BYTES];
            random.nextBytes(unlike);
            name = MADE_UP + HexFormat.of().formatHex(unlike);
        }
        SigningKey key = SigningKey.fresh(name, random);
        write(List.of(key));
        LOG.info(
                "The log is signed as {}; the key is in the file {} of the data folder",
                name,
                LedgerFiles.SIGNING_KEY);
        return key;
    }

    private List<SigningKey> held() {
        return files.read(LedgerFiles.SIGNING_KEY)
                .orElse("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(SigningKeys::parsed)
                .toList();
    }

    /** Never says what stands there: it is, or was meant to be, a secret. */
    private static SigningKey parsed(String line) {
        try {
            return SigningKey.parse(line);
        } catch (IllegalArgumentException damaged) {
            throw new CannotSign(
                    "The file " + LedgerFiles.SIGNING_KEY + " of the data folder is damaged.");
        }
    }

    private void write(List<SigningKey> keys) {
        files.write(
                LedgerFiles.SIGNING_KEY,
                keys.stream().map(key -> key.encoded() + "\n").collect(Collectors.joining()));
    }

    private void keep(SigningKey key) {
        jdbc.sql(
                        """
                        INSERT INTO ledger.key (vkey, origin, created_at)
                        VALUES (:vkey, :origin, clock_timestamp())
                        """)
                .param("vkey", key.verifierKey().encoded())
                .param("origin", key.name())
                .update();
    }
}

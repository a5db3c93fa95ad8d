package biennien.app;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What an operator may set: {@code biennien.*} properties, or the {@code BIENNIEN_*} variables of
 * the same names ({@code BIENNIEN_DB_URL} is {@code biennien.db.url}).
 *
 * @param data the data folder: embedded database, first password, key-encryption-key
 * @param demo whether an empty log is filled with the annals of the five articles
 * @param db a served PostgreSQL to use instead of the embedded one
 * @param role what this process runs
 * @param axon the message server between processes of different roles
 * @param admin the first account
 * @param ledger the transparency log
 * @param restore an archive, a file or a folder, that an empty database is filled from at this
 *     start; empty: none
 * @param restoreKey the verifier key that the archive must be signed with; without it those that
 *     came with the archive are believed
 * @param restoreNewKey whether the signing key of the archived log is lost, so that a new log
 *     begins
 */
@ConfigurationProperties("biennien")
public record Settings(
        @DefaultValue("./data") String data,
        @DefaultValue("true") boolean demo,
        @DefaultValue Db db,
        @DefaultValue("all") Role role,
        @DefaultValue Axon axon,
        @DefaultValue Admin admin,
        @DefaultValue Ledger ledger,
        @DefaultValue("") String restore,
        @DefaultValue("") String restoreKey,
        @DefaultValue("false") boolean restoreNewKey) {

    public Settings {
        if (role != Role.ALL) {
            require(
                    !axon.servers().isBlank(),
                    role,
                    "BIENNIEN_AXON_SERVERS, the addresses of the Axon Server that joins the"
                            + " processes, such as axonserver:8124");
            require(
                    db.served(),
                    role,
                    "BIENNIEN_DB_URL, the PostgreSQL that all the processes share");
        }
    }

    private static void require(boolean given, Role role, String what) {
        if (!given) {
            throw new StartRefused(
                    "BIENNIEN_ROLE=%s needs %s. For one process that does everything leave BIENNIEN_ROLE out."
                            .formatted(role.code(), what));
        }
    }

    /** Absolute, so that a later change of the working folder can't move it. */
    public Path dataFolder() {
        return Path.of(data).toAbsolutePath().normalize();
    }

    /**
     * @param url a JDBC address; empty means the embedded PostgreSQL
     * @param connections the most connections of the pool; the appender has one more of its own
     */
    public record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("12") int connections) {

        public boolean served() {
            return !url.isBlank();
        }
    }

    /** Which handlers a process runs. It answers every address whatever its role. */
    public enum Role {
        /** Decisions and projections. */
        ALL,
        /** Decisions only. */
        COMMAND,
        /** Projections only. */
        QUERY;

        public boolean handlesCommands() {
            return this != QUERY;
        }

        public boolean projects() {
            return this != COMMAND;
        }

        /** As an operator writes it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The Axon Server between processes; {@link Role#ALL} needs none and calls none.
     *
     * @param servers {@code host:port}, with commas between several
     * @param token for a server that asks for one
     * @param tls whether the connection is encrypted
     * @param certFile certificate to trust, in PEM; without it those that Java trusts
     */
    public record Axon(
            @DefaultValue("") String servers,
            @DefaultValue("") String token,
            @DefaultValue("false") boolean tls,
            @DefaultValue("") String certFile) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Axon[servers=" + servers + ", tls=" + tls + "]";
        }
    }

    /**
     * @param password of the first account; without it a random one is made
     */
    public record Admin(@Nullable String password) {}

    /**
     * @param origin name of the log, a schema-less URL; one is made up on the first start when it
     *     is empty, and it never changes
     * @param rowsPerSecond how many events the self-check hashes again in a second at most
     * @param checkPause seconds between two passes of the self-check
     * @param witnessPause seconds between two calls to a witness
     * @param witnessTimeout seconds that a witness may take to answer
     */
    public record Ledger(
            @DefaultValue("") String origin,
            @DefaultValue("250") int rowsPerSecond,
            @DefaultValue("600") double checkPause,
            @DefaultValue("2") double witnessPause,
            @DefaultValue("10") double witnessTimeout) {}
}

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
 * @param admin the first account
 */
@ConfigurationProperties("biennien")
public record Settings(
        @DefaultValue("./data") String data,
        @DefaultValue("true") boolean demo,
        @DefaultValue Db db,
        @DefaultValue("all") Role role,
        @DefaultValue Admin admin) {

    public Settings {
        if (role != Role.ALL) {
            throw new StartRefused(
                    "BIENNIEN_ROLE=%s is not possible yet: one process runs everything. Leave it out or set it to all."
                            .formatted(role.name().toLowerCase(Locale.ROOT)));
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

    /** What a process runs. */
    public enum Role {
        /** Decisions and projections. */
        ALL,
        /** Decisions only. */
        COMMAND,
        /** Projections only. */
        QUERY
    }

    /**
     * @param password of the first account; without it a random one is made
     */
    public record Admin(@Nullable String password) {}
}

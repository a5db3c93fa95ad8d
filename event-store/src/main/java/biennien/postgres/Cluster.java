package biennien.postgres;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.stream.Collectors.joining;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/** The data on the disk: made when there is none, refused when it is not ours. */
final class Cluster {

    static final String USER = "biennien";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String UNFINISHED = "cluster.unfinished-";

    private final Home home;
    private final RunAs runAs;

    private Cluster(Home home, RunAs runAs) {
        this.home = home;
        this.runAs = runAs;
    }

    /** Opens the cluster or makes a new one; the password of its user. */
    static String open(Home home, RunAs runAs) throws IOException {
        Cluster cluster = new Cluster(home, runAs);
        if (isEmpty(home.cluster())) {
            cluster.create();
        } else {
            cluster.checkVersion();
        }
        return cluster.password();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            throw new PostgresUnavailable(
                    "%s is a file where the cluster should be. Move it away.".formatted(folder));
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private void checkVersion() throws IOException {
        Path file = home.cluster().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            throw new PostgresUnavailable(
                    """
                    %s is not empty and not a PostgreSQL cluster. Move it away, or name another data folder \
                    (BIENNIEN_DATA).\
                    """
                            .formatted(home.cluster()));
        }
        String version = Files.readString(file).strip();
        if (!version.equals(Integer.toString(Binaries.MAJOR_VERSION))) {
            throw new PostgresUnavailable(
                    """
                    %s was written by PostgreSQL %s, and this program brings PostgreSQL %d, which cannot read it. Start the \
                    release of this program that wrote it, save everything with pg_dumpall of PostgreSQL %d, start this \
                    release with an empty data folder and load what was saved; or upgrade the folder with pg_upgrade.\
                    """
                            .formatted(
                                    home.cluster(),
                                    version,
                                    Binaries.MAJOR_VERSION,
                                    Binaries.MAJOR_VERSION));
        }
    }

    private void create() throws IOException {
        LOG.info("Making a new PostgreSQL cluster in {}", home.cluster());
        removeUnfinished();
        if (!Files.exists(home.password())) { // it may open a cluster that was moved away
            FileTrees.writePrivately(home.password(), newPassword() + "\n", runAs.account());
        }
        Path unfinished = Files.createTempDirectory(home.folder(), UNFINISHED);
        runAs.account().own(unfinished);
        // Order is by code point, the same on every machine for ever; Vietnamese order is asked for
        // by queries.
        Optional<String> failure =
                runAs.run(
                        "initdb",
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + home.password(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions");
        if (failure.isPresent()) {
            throw new PostgresUnavailable(
                    "User %d cannot make a new PostgreSQL cluster in %s: %s"
                            .formatted(
                                    runAs.account().uid(),
                                    home.folder(),
                                    complaints(failure.get())));
        }
        Files.deleteIfExists(home.cluster());
        Files.move(unfinished, home.cluster(), ATOMIC_MOVE);
        FileTrees.forceOne(home.folder());
    }

    // Without the report of what went well.
    private static String complaints(String said) {
        String complaints =
                said.lines().filter(line -> line.startsWith("initdb: ")).collect(joining(" "));
        return complaints.isEmpty() ? said : complaints;
    }

    // A predecessor may have been killed while it made one.
    private void removeUnfinished() throws IOException {
        try (Stream<Path> paths = Files.list(home.folder())) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (path.getFileName().toString().startsWith(UNFINISHED)) {
                    FileTrees.delete(path);
                }
            }
        }
    }

    private String password() throws IOException {
        if (!Files.exists(home.password())) {
            throw new PostgresUnavailable(
                    """
                    The password file %s is missing, and the cluster beside it does not open without it. Bring it back \
                    from a backup; or set a new password with the single-user mode of PostgreSQL (ALTER ROLE %s PASSWORD \
                    '…') and write it into that file.\
                    """
                            .formatted(home.password(), USER));
        }
        return Files.readString(home.password()).strip();
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

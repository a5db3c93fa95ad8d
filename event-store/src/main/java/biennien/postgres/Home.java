package biennien.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code postgres} in the data folder: one cluster and everything that lies beside it.
 */
record Home(Path folder) {

    /** Creates the folder where it is missing; refuses one that cannot be ours. */
    static Home in(Path dataFolder) {
        Path data = dataFolder.toAbsolutePath().normalize();
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw new PostgresUnavailable(
                    "The data folder %s is a file. Name a folder (BIENNIEN_DATA).".formatted(data));
        }
        if (Files.exists(data.resolve("PG_VERSION"))) {
            throw new PostgresUnavailable(
                    """
                    The data folder %s is itself a PostgreSQL cluster, and not one of ours. Name another folder \
                    (BIENNIEN_DATA), or start that PostgreSQL yourself and name its address (BIENNIEN_DB_URL).\
                    """
                            .formatted(data));
        }
        try {
            Account me = Account.ofThisProcess();
            Files.createDirectories(data);
            Path folder = data.toRealPath().resolve("postgres");
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
                if (me.isRoot()) {
                    Account.of(data).own(folder);
                }
            }
            if (!me.isRoot() && Account.of(folder).uid() != me.uid()) {
                throw new PostgresUnavailable(
                        "The folder %s belongs to %s, but we run as %s. Start as its owner, or name another data folder."
                                .formatted(
                                        folder,
                                        Files.getOwner(folder),
                                        System.getProperty("user.name")));
            }
            FileTrees.permit(folder, "rwx------");
            return new Home(folder.toRealPath());
        } catch (AccessDeniedException e) {
            throw new PostgresUnavailable(
                    "The data folder %s cannot be written by %s. Change its owner or mode, or name another one."
                            .formatted(data, System.getProperty("user.name")),
                    e);
        } catch (IOException e) {
            throw new PostgresUnavailable(
                    "The data folder %s cannot be made ready: %s".formatted(data, e), e);
        }
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path cluster() {
        return folder.resolve("cluster");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path hostRules() {
        return folder.resolve("pg_hba.conf");
    }

    Path startLog() {
        return folder.resolve("start.log");
    }

    Path log() {
        return folder.resolve("log");
    }
}

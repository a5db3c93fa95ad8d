package biennien.postgres;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of our own on one data folder: started, watched and stopped with us, never shared
 * with another process.
 *
 * <p>It answers on 127.0.0.1 only, to one user with a password. What it acknowledged is on the
 * disk: that cannot be switched off here. When it dies under us it is started again on the same
 * port, so that a connection pool finds it again.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** How it is, for a health check. */
    public enum State {
        UP,
        /** It died and is being started again. */
        RESTARTING,
        /** It died and several starts failed. Others follow, slowly, until one succeeds. */
        DOWN,
        CLOSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "biennien";
    private static final int PORT_ATTEMPTS = 5;

    private final Home home;
    private final FolderLock lock;
    private final RunAs runAs;
    private final ServerSettings settings;
    private final Patience patience;
    private final String password;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watchdog =
            Thread.ofPlatform().daemon().name("postgres-watchdog").unstarted(this::watch);

    private int port;
    private volatile @Nullable Postmaster postmaster;
    private volatile State state = State.RESTARTING;

    private EmbeddedPostgres(
            Home home,
            FolderLock lock,
            RunAs runAs,
            ServerSettings settings,
            Patience patience,
            String password) {
        this.home = home;
        this.lock = lock;
        this.runAs = runAs;
        this.settings = settings;
        this.patience = patience;
        this.password = password;
    }

    /**
     * Starts on the folder, which is created and filled when it is empty; returns when connections
     * are taken.
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, Map.of());
    }

    /**
     * As {@link #start(Path)}, with settings of PostgreSQL by their names; {@code port} asks for a
     * fixed port.
     *
     * @throws PostgresUnavailable when it cannot be had, with the reason and what to do
     */
    public static EmbeddedPostgres start(Path dataFolder, Map<String, String> settings) {
        return start(dataFolder, settings, Patience.DEFAULT, null);
    }

    /** With a place for the binaries that is shared with other folders. */
    static EmbeddedPostgres start(
            Path dataFolder,
            Map<String, String> settings,
            Patience patience,
            @Nullable Path sharedBinaries) {
        ServerSettings serverSettings = new ServerSettings(settings);
        Home home = Home.in(dataFolder);
        FolderLock lock = FolderLock.take(home);
        try {
            Binaries binaries =
                    Binaries.unpackedIn(sharedBinaries == null ? home.folder() : sharedBinaries);
            RunAs runAs = RunAs.whatWorks(home, binaries);
            String password = Cluster.open(home, runAs);
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(home, lock, runAs, serverSettings, patience, password);
            new Leftovers(home, runAs, patience).clear(); // one may hold the port that we want
            if (sharedBinaries == null) {
                binaries.removeOthers();
            }
            postgres.startFirst();
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new PostgresUnavailable(
                    "PostgreSQL cannot be started on %s: %s".formatted(dataFolder, e), e);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private void startFirst() throws IOException {
        String fixed = settings.values().get(ServerSettings.PORT);
        if (fixed != null) {
            port = Integer.parseInt(fixed);
            bringUp();
        } else {
            bringUpOnAnyPort();
        }
        watchdog.start();
    }

    private void bringUpOnAnyPort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = Ports.anyFree();
            try {
                bringUp();
                return;
            } catch (PostgresUnavailable e) {
                if (attempt == PORT_ATTEMPTS || Ports.isFree(port)) {
                    throw e;
                }
                LOG.info("Port {} was taken meanwhile; trying another one", port);
            }
        }
    }

    private void bringUp() throws IOException {
        long begin = System.nanoTime();
        new Leftovers(home, runAs, patience).clear();
        if (!Ports.isFree(port)) {
            throw new PostgresUnavailable(
                    "Port %d on 127.0.0.1 is taken by another program. Stop that one, or ask for another port."
                            .formatted(port));
        }
        Postmaster started =
                Postmaster.launch(home, runAs, patience, settings.arguments(home, port));
        try {
            started.awaitReady(() -> closing.getCount() == 0);
            new FirstConnection(home, jdbcUrl("postgres"), password).makeDatabase(DATABASE);
        } catch (IOException | RuntimeException e) {
            started.stop();
            throw e;
        }
        postmaster = started;
        state = State.UP;
        LOG.info(
                "PostgreSQL (pid {}) takes connections on 127.0.0.1:{} after {} ms; its data is in"
                        + " {}",
                started.pid(),
                port,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin),
                home.cluster());
    }

    private void watch() {
        try {
            int failures = 0;
            while (closing.getCount() > 0) {
                long begin = System.nanoTime();
                int status = current().awaitEnd();
                if (closing.getCount() == 0) {
                    return;
                }
                boolean settled = System.nanoTime() - begin > patience.settled().toNanos();
                failures = bringUpAgain(status, settled ? 0 : failures);
            }
        } catch (InterruptedException e) {
            LOG.error("The watchdog of PostgreSQL was interrupted; nobody starts it again", e);
        }
    }

    private int bringUpAgain(int status, int failuresBefore) throws InterruptedException {
        state = State.RESTARTING;
        LOG.warn(
                "PostgreSQL ended under us (status {}): starting it again on port {}",
                status,
                port);
        for (int failures = failuresBefore; ; failures++) {
            if (failures == patience.restarts().size()) {
                LOG.error(
                        "PostgreSQL is down after {} attempts to start it; trying on, slowly",
                        failures);
            }
            boolean down = failures >= patience.restarts().size();
            if (down) {
                state = State.DOWN;
            }
            Duration pause = down ? patience.whileDown() : patience.restarts().get(failures);
            if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return failures;
            }
            try {
                bringUp();
                return failures + 1;
            } catch (PostgresUnavailable e) {
                LOG.warn("PostgreSQL could not be started again: {}", e.getMessage());
            } catch (IOException | RuntimeException e) {
                LOG.warn("PostgreSQL could not be started again", e);
            }
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /**
     * The process that all others of PostgreSQL come from. It changes when PostgreSQL is started
     * again.
     */
    public long postmasterPid() {
        return current().pid();
    }

    public State state() {
        return state;
    }

    private Postmaster current() {
        Postmaster current = postmaster;
        if (current == null) {
            throw new IllegalStateException("PostgreSQL was never up");
        }
        return current;
    }

    /**
     * Stops it: a fast shutdown, which rolls back what is open, and harder where that takes too
     * long.
     */
    @Override
    public void close() {
        synchronized (closing) {
            if (closing.getCount() == 0) {
                return;
            }
            closing.countDown();
        }
        try {
            current().stop();
            watchdog.join();
            current().stop(); // the watchdog may have started another one meanwhile
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            current().kill(); // only when we were interrupted before it had stopped
            state = State.CLOSED;
            lock.close();
        }
    }
}

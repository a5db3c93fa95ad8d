package biennien.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the programs of PostgreSQL are run: in a session of their own, so that Ctrl-C in a terminal
 * reaches only us and we can finish our commits; and never as root, which PostgreSQL refuses.
 *
 * <p>Root runs them in a user namespace without mapping: for the kernel they stay root's processes
 * and files, with none of root's rights. Where namespaces are off, or the folder belongs to someone
 * else, they run under the folder's owner.
 */
final class RunAs {

    private static final Logger LOG = LoggerFactory.getLogger(RunAs.class);

    // The rest may hold our own secrets, or PG… variables that would change what the programs do.
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "LD_LIBRARY_PATH");

    private final Home home;
    private final Binaries binaries;
    private final Account account;
    private final List<String> prefix;

    private RunAs(Home home, Binaries binaries, Account account, List<String> prefix) {
        this.home = home;
        this.binaries = binaries;
        this.account = account;
        List<String> words = new ArrayList<>();
        if (isInstalled("setsid")) {
            words.add("setsid");
        }
        words.addAll(prefix);
        this.prefix = List.copyOf(words);
    }

    /** The first way in which the programs really run here. */
    static RunAs whatWorks(Home home, Binaries binaries) throws IOException {
        Account me = Account.ofThisProcess();
        Account owner = Account.of(home.folder());
        if (!me.isRoot()) {
            RunAs plain = new RunAs(home, binaries, me, List.of());
            plain.tryOut()
                    .ifPresent(
                            failure -> {
                                throw new PostgresUnavailable(
                                        """
                                        The programs of PostgreSQL in %s do not run here: %s. If that file system is mounted noexec, name \
                                        a data folder on another one.\
                                        """
                                                .formatted(binaries.folder(), failure));
                            });
            return plain;
        }
        if (!owner.isRoot()) {
            RunAs asOwner = as(owner, home, binaries);
            asOwner.tryOut()
                    .ifPresent(
                            failure -> {
                                throw new PostgresUnavailable(
                                        """
                                        The folder %s belongs to user %d, and PostgreSQL cannot be run as that user: %s. Start us as that \
                                        user, or give the folder to root.\
                                        """
                                                .formatted(home.folder(), owner.uid(), failure));
                            });
            owner.ownAllOf(home.folder()); // what we wrote there as root
            return asOwner;
        }
        RunAs inNamespace = new RunAs(home, binaries, owner, List.of("unshare", "-U", "--"));
        Optional<String> noNamespace = inNamespace.tryOut();
        return noNamespace.isEmpty() ? inNamespace : asNobody(home, binaries, noNamespace.get());
    }

    private static RunAs asNobody(Home home, Binaries binaries, String noNamespace)
            throws IOException {
        RunAs asNobody = as(Account.NOBODY, home, binaries);
        Account.NOBODY.own(home.folder());
        Optional<String> failure = asNobody.tryOut();
        if (failure.isPresent()) {
            Account.ofThisProcess().own(home.folder());
            throw new PostgresUnavailable(
                    """
                    We run as root, PostgreSQL refuses to, and there is no way around it here. In a user namespace \
                    (unshare): %s. As user %d (setpriv): %s. Start us as an ordinary user, or name a data folder that \
                    such a user can reach.\
                    """
                            .formatted(noNamespace, Account.NOBODY.uid(), failure.get()));
        }
        LOG.info(
                "No user namespaces here ({}): PostgreSQL runs as user {}",
                noNamespace,
                Account.NOBODY.uid());
        Account.NOBODY.ownAllOf(home.folder());
        return asNobody;
    }

    private static RunAs as(Account account, Home home, Binaries binaries) {
        return new RunAs(
                home,
                binaries,
                account,
                List.of(
                        "setpriv",
                        "--reuid=" + account.uid(),
                        "--regid=" + account.gid(),
                        "--clear-groups",
                        "--"));
    }

    /** The account that must own what the programs read and write. */
    Account account() {
        return account;
    }

    ProcessBuilder command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add(binaries.program(program).toString());
        words.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(home.folder().toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true);
        builder.environment().keySet().retainAll(ENVIRONMENT);
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    /** Runs a program to its end; what it said when it failed, or nothing. */
    Optional<String> run(String program, String... arguments) {
        try {
            Process process = command(program, List.of(arguments)).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            int status = process.waitFor();
            return status == 0
                    ? Optional.empty()
                    : Optional.of(said.isEmpty() ? "exit status " + status : said);
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresUnavailable("Interrupted while running " + program, e);
        }
    }

    /** Sends a signal that Java cannot send; whether it could be sent. */
    boolean signal(String name, long pid) {
        Optional<String> failure = run("pg_ctl", "kill", name, Long.toString(pid));
        failure.ifPresent(said -> LOG.warn("SIG{} to process {}: {}", name, pid, said));
        return failure.isEmpty();
    }

    private Optional<String> tryOut() {
        return run("postgres", "--version");
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}

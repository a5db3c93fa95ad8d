package biennien.app.annals;

import biennien.app.Settings;
import biennien.app.account.Accounts;
import biennien.app.account.Role;
import biennien.app.database.Database;
import biennien.command.importing.Import;
import biennien.command.importing.ImportReport;
import biennien.command.kernel.Command;
import biennien.command.kernel.CommandDispatch;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Shell;
import biennien.command.programme.ProgrammeCommand;
import biennien.command.reorganisation.ReorganisationCommand;
import biennien.command.source.SourceCommand;
import biennien.command.unit.UnitCommand;
import biennien.eventstore.LogReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fills an empty log with the shipped annals. The account they are recorded under works only until
 * they are complete: while it does, a start goes on where the one before was stopped.
 */
@Component
final class FirstAnnals {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAnnals.class);
    private static final String ACCOUNT = "annals";
    private static final long LOCK = 909_2026;

    private static final Map<String, Class<? extends Command>> COMMANDS =
            commands(
                    UnitCommand.class,
                    ReorganisationCommand.class,
                    SourceCommand.class,
                    ProgrammeCommand.class);

    private final Settings settings;
    private final Database database;
    private final Accounts accounts;
    private final LogReader log;
    private final CommandDispatch dispatch;
    private final Import imports;
    private final JsonMapper json;

    FirstAnnals(
            Settings settings,
            Database database,
            Accounts accounts,
            LogReader log,
            CommandDispatch dispatch,
            Import imports,
            JsonMapper json) {
        this.settings = settings;
        this.database = database;
        this.accounts = accounts;
        this.log = log;
        this.dispatch = dispatch;
        this.imports = imports;
        this.json = json;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void load() throws SQLException {
        if (!settings.demo() || !settings.role().handlesCommands()) {
            return;
        }
        // Processes that start at once on one database load it once.
        try (Connection alone = database.connections().getConnection();
                Statement lock = alone.createStatement()) {
            lock.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            if (log.head() < 0 || accounts.worksForTheSystem(ACCOUNT)) {
                loadAs(accounts.ofTheSystem(ACCOUNT, Role.RECORDER));
                accounts.retire(ACCOUNT);
            }
        }
    }

    private void loadAs(UUID account) {
        Map<String, Object> caller =
                Map.of(
                        Shell.ACTOR,
                        account.toString(),
                        Shell.ACTOR_ROLE,
                        Role.RECORDER.code(),
                        "requestId",
                        ACCOUNT);
        send("annals/sources.json", caller);
        send("annals/programmes.json", caller);
        send("annals/units.json", caller);
        ImportReport report;
        try (InputStream rows = resource("annals/seed-figures.csv")) {
            report = imports.run(rows, false, new HashMap<>(caller));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info(
                "The annals of five articles are loaded: of {} rows {} are recorded, {} tell of"
                        + " what is not recorded (docs/ANNALS.md); the log ends at position {}",
                report.rows(),
                report.accepted() + report.duplicates(),
                report.rejectedCount(),
                report.position());
    }

    /** Each command is one event, so what its stream holds says how far an earlier load came. */
    private void send(String resource, Map<String, Object> caller) {
        Map<String, Long> sent = new HashMap<>();
        try (InputStream text = resource(resource)) {
            for (JsonNode entry : json.readTree(text)) {
                Command command = command(entry);
                long sequence = sent.merge(command.id().toString(), 1L, Long::sum) - 1;
                if (log.lastSequence(command.id().toString()).orElse(-1L) < sequence) {
                    send(command, caller);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Command command(JsonNode entry) {
        String name = entry.path("command").asString();
        Class<? extends Command> type = COMMANDS.get(name);
        if (type == null) {
            throw new IllegalStateException("The annals name an unknown command: " + name);
        }
        return json.treeToValue(entry.path("body"), type);
    }

    private void send(Command command, Map<String, Object> caller) {
        try {
            dispatch.send(command, caller);
        } catch (CommandRejected no) {
            throw new IllegalStateException(
                    "The annals can't be loaded: " + command.id() + ": " + no.details().message(),
                    no);
        }
    }

    private static InputStream resource(String path) throws IOException {
        return new ClassPathResource(path).getInputStream();
    }

    @SafeVarargs
    private static Map<String, Class<? extends Command>> commands(
            Class<? extends Command>... features) {
        Map<String, Class<? extends Command>> byName = new HashMap<>();
        Stream.of(features)
                .flatMap(feature -> Stream.of(feature.getPermittedSubclasses()))
                .forEach(type -> byName.put(type.getSimpleName(), type.asSubclass(Command.class)));
        return byName;
    }
}

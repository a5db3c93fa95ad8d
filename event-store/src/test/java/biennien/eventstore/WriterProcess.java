package biennien.eventstore;

import static biennien.eventstore.TestLog.noted;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of many writers: events one by one and several at once, conflicts, and roll-backs in
 * the middle of the append. It writes down what it was told of each event. One of them may stay
 * inside its append until it is allowed to go on.
 */
final class WriterProcess {

    static final int WRITERS = 32;

    private static final AppendLimits LIMITS =
            new AppendLimits(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(6),
                    Duration.ofSeconds(20));

    private final String name;
    private final int commands;
    private final Path folder;
    private final BufferedWriter told;
    private final PostgresEventStorageEngine engine;

    private WriterProcess(PGSimpleDataSource source, String name, int commands, Path folder)
            throws IOException {
        this.name = name;
        this.commands = commands;
        this.folder = folder;
        this.told = Files.newBufferedWriter(folder.resolve(name + ".told"));
        this.engine =
                new PostgresEventStorageEngine(
                        new Appender(source, LIMITS, AppendObserver.NONE, new JustStored()),
                        new LogReader(source),
                        TestLog.SERIALIZER,
                        List.of(this::guard));
    }

    /**
     * @param args JDBC URL, user, password, name, commands of each writer, folder for the results
     */
    public static void main(String[] args) throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(args[0]);
        source.setUser(args[1]);
        source.setPassword(args[2]);
        WriterProcess process =
                new WriterProcess(source, args[3], Integer.parseInt(args[4]), Path.of(args[5]));
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(Thread.ofPlatform().start(() -> process.write(number)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        process.told.close();
        Runtime.getRuntime().halt(0);
    }

    private void write(int writer) {
        Random random = new Random(31L * name.hashCode() + writer);
        String stream = "note:" + name + "-" + writer;
        long sequence = 0;
        for (int command = 0; command < commands; command++) {
            boolean freeze = name.equals("frozen") && writer == 0 && command == commands / 2;
            List<DomainEventMessage<?>> events = new ArrayList<>();
            if (!freeze && random.nextInt(10) == 0) {
                events.add(noted(stream, sequence));
                events.add(noted("note:taken", 0));
            } else {
                int size = 1 + random.nextInt(3);
                for (int i = 0; i < size; i++) {
                    events.add(noted(stream, sequence + i));
                }
                if (freeze || random.nextInt(10) == 0) {
                    events.set(
                            0,
                            events.getFirst()
                                    .andMetaData(Map.of("guard", freeze ? "freeze" : "refuse")));
                }
            }
            try {
                engine.appendEvents(events);
                sequence += events.size();
                tell("stored", events);
            } catch (RuntimeException e) {
                tell(e instanceof OutcomeUnknown ? "unknown" : "failed", events);
            }
        }
    }

    private Optional<AppendGuard.InAppend> guard(List<? extends EventMessage<?>> events) {
        Object guard = events.getFirst().getMetaData().get("guard");
        if (guard == null) {
            return Optional.empty();
        }
        return Optional.of(
                (_, _) -> {
                    if (guard.equals("refuse")) {
                        throw new IllegalStateException("refused");
                    }
                    stayInside();
                });
    }

    private void stayInside() {
        try {
            Files.writeString(folder.resolve("inside"), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (!Files.exists(folder.resolve("go-on"))) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    private synchronized void tell(String outcome, List<DomainEventMessage<?>> events) {
        try {
            for (DomainEventMessage<?> event : events) {
                told.write(outcome + " " + event.getIdentifier() + "\n");
            }
            told.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

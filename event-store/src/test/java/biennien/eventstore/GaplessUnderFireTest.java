package biennien.eventstore;

import static biennien.eventstore.TestLog.noted;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.postgres.TestDatabase;

import org.awaitility.Awaitility;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/** Sixty-four writers in two processes, one of which stops dead inside its append. */
class GaplessUnderFireTest {

    private static final int COMMANDS = 40;

    @TempDir private Path folder;
    private final TestLog log = new TestLog();
    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void close() {
        processes.forEach(Process::destroyForcibly);
        log.close();
    }

    @Test
    void no_hole_no_event_twice_and_none_both_failed_and_stored() throws Exception {
        PostgresEventStorageEngine engine = log.engine();
        engine.appendEvents(noted("note:taken", 0));
        List<Long> processed = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread processor = Thread.startVirtualThread(() -> process(engine, processed, reading));

        Process frozen = start("frozen", COMMANDS);
        // Has more to do, so that it is still at it when the first one stops.
        start("other", 3 * COMMANDS);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Files.exists(folder.resolve("inside")));
        signal("STOP", frozen);
        long head = log.reader.head();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> log.reader.head() > head + 20);
        Files.createFile(folder.resolve("go-on"));
        signal("CONT", frozen);
        for (Process process : processes) {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        List<StoredEvent> events = new ArrayList<>();
        log.reader.forEach(0, Long.MAX_VALUE, events::add);
        List<Long> positions = LongStream.rangeClosed(0, log.reader.head()).boxed().toList();
        assertThat(events).extracting(StoredEvent::position).isEqualTo(positions);
        assertThat(events).extracting(StoredEvent::recordedAt).isSorted();
        assertThat(told("unknown")).isEmpty();
        assertThat(told("failed")).isNotEmpty();
        assertThat(events.subList(1, events.size()))
                .extracting(event -> event.eventId().toString())
                .containsExactlyInAnyOrderElementsOf(told("stored"))
                .doesNotContainAnyElementsOf(told("failed"));

        Awaitility.await().until(() -> processed.size() >= positions.size());
        reading.set(false);
        processor.join(Duration.ofSeconds(10));
        assertThat(processed).isEqualTo(positions);
    }

    private static void process(
            PostgresEventStorageEngine engine, List<Long> processed, AtomicBoolean reading) {
        TrackingToken token = engine.createTailToken();
        while (reading.get()) {
            List<? extends TrackedEventMessage<?>> next = engine.readEvents(token, true).toList();
            for (TrackedEventMessage<?> event : next) {
                token = event.trackingToken();
                processed.add(token.position().orElseThrow());
            }
        }
    }

    private Process start(String name, int commands) throws IOException {
        TestDatabase database = log.database();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                WriterProcess.class.getName(),
                                database.jdbcUrl(),
                                database.user(),
                                database.password(),
                                name,
                                Integer.toString(commands),
                                folder.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".log").toFile())
                        .start();
        processes.add(process);
        return process;
    }

    private static void signal(String signal, Process process) throws Exception {
        int exit =
                new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                        .start()
                        .waitFor();
        assertThat(exit).isZero();
    }

    private List<String> told(String outcome) throws IOException {
        List<String> events = new ArrayList<>();
        for (String name : List.of("frozen", "other")) {
            for (String line : Files.readAllLines(folder.resolve(name + ".told"))) {
                if (line.startsWith(outcome + " ")) {
                    events.add(line.substring(outcome.length() + 1));
                }
            }
        }
        return events;
    }
}

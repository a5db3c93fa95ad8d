package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

/** Facts are decided on the places there are; places are founded and closed by anybody. */
class GroundTest {

    record PlaceFounded(String place) {}

    record FactRecorded(String fact) {}

    record Found(String place) {}

    record RecordFact(String fact, String place) {}

    private final TestDatabase database = TestPostgres.newDatabase();
    private final DataSource source = database.dataSource();
    private final LogReader log = new LogReader(source);
    private final List<Process> processes = new ArrayList<>();

    @BeforeEach
    void migrate() {
        EventStoreSchema.migrate(source);
    }

    @AfterEach
    void close() {
        processes.forEach(process -> process.appender.close());
        database.close();
    }

    @Test
    void a_decision_on_what_is_known_asks_the_log_nothing() {
        Process process = new Process();
        process.send(new Found("place:a"));
        process.send(new RecordFact("fact:1", "place:a"));
        process.lookUps.clear();

        process.send(new RecordFact("fact:2", "place:a"));
        process.send(new RecordFact("fact:3", "place:a"));

        assertThat(process.lookUps).isEmpty();
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void a_refusal_on_old_ground_is_decided_once_more_on_what_another_process_founded() {
        Process one = new Process();
        Process other = new Process();
        one.send(new Found("place:a"));
        one.send(new RecordFact("fact:1", "place:a"));

        other.send(new Found("place:b"));
        one.send(new RecordFact("fact:2", "place:b"));

        assertThat(streams()).containsExactly("place:a", "fact:1", "place:b", "fact:2");
    }

    @Test
    void what_is_refused_on_fresh_ground_stays_refused() {
        Process process = new Process();

        assertThatThrownBy(() -> process.send(new RecordFact("fact:1", "place:nowhere")))
                .isInstanceOf(CommandExecutionException.class);

        assertThat(process.lookUps).hasSize(1);
        assertThat(log.head()).isEqualTo(-1);
    }

    @Test
    void an_acceptance_on_old_ground_is_undone_and_decided_once_more() {
        Process one = new Process();
        Process other = new Process();
        one.send(new Found("place:a"));
        one.send(new RecordFact("fact:1", "place:a"));
        one.lookUps.clear();

        other.send(new Found("place:b"));
        one.send(new RecordFact("fact:2", "place:a"));

        assertThat(one.lookUps).as("it learnt that the ground had moved").hasSize(1);
        assertThat(streams()).containsExactly("place:a", "fact:1", "place:b", "fact:2");
    }

    @Test
    void of_appends_written_together_only_the_one_on_old_ground_is_refused() throws Exception {
        Process process = new Process();
        process.send(new Found("place:a"));
        process.send(new Found("place:b"));
        List<RuntimeException> refused = new CopyOnWriteArrayList<>();
        List<Thread> writers = new ArrayList<>();

        try (HeldCounter _ = new HeldCounter(source)) {
            for (int i = 0; i < 8; i++) {
                writers.add(process.appending("fact:" + i, i == 5 ? 0 : 1, refused));
            }
            await().until(() -> writers.stream().allMatch(GroundTest::waits));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(refused).singleElement().isInstanceOf(ConcurrencyException.class);
        assertThat(log.page(0, 100)).hasSize(2 + 7);
        assertThat(log.head()).as("no position is lost").isEqualTo(8);
        assertThat(streams()).doesNotContain("fact:5");
        assertThat(log.page(2, 100).stream().map(StoredEvent::recordedAt).distinct())
                .as("the one that was on its way, and the others together")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void of_appends_written_together_none_slips_in_behind_one_that_moves_the_ground()
            throws Exception {
        Process process = new Process();
        process.send(new Found("place:a"));
        List<RuntimeException> refused = new CopyOnWriteArrayList<>();
        List<Thread> writers = new ArrayList<>();

        try (HeldCounter _ = new HeldCounter(source)) {
            for (String stream : List.of("fact:held", "fact:before", "place:b", "fact:after")) {
                Thread writer = process.appending(stream, 0, refused);
                writers.add(writer);
                await().until(() -> waits(writer));
            }
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(refused).singleElement().isInstanceOf(ConcurrencyException.class);
        assertThat(streams()).containsExactly("place:a", "fact:held", "fact:before", "place:b");
    }

    @Test
    void a_command_is_decided_anew_as_often_as_the_ground_moves_meanwhile() {
        Process one = new Process();
        Process other = new Process();
        one.send(new Found("place:a"));
        one.send(new RecordFact("fact:1", "place:a"));
        Iterator<String> more = List.of("place:c", "place:d").iterator();

        one.whenLookedUp =
                () -> {
                    if (more.hasNext()) {
                        String place = more.next();
                        CompletableFuture.runAsync(() -> other.send(new Found(place))).join();
                    }
                };
        other.send(new Found("place:b"));
        one.send(new RecordFact("fact:2", "place:a"));

        assertThat(streams())
                .containsExactly("place:a", "fact:1", "place:b", "place:c", "place:d", "fact:2");
    }

    @Test
    void the_last_attempt_stands_on_what_it_looked_up() {
        Process one = new Process();
        Process other = new Process();
        one.send(new Found("place:a"));
        one.send(new RecordFact("fact:1", "place:a"));

        one.whenLookedUp =
                () ->
                        CompletableFuture.runAsync(
                                        () -> other.send(new Found("place:" + UUID.randomUUID())))
                                .join();
        other.send(new Found("place:b"));

        assertThatThrownBy(() -> one.send(new RecordFact("fact:2", "place:a")))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(streams()).doesNotContain("fact:2");
    }

    @Test
    void outside_a_command_nobody_would_prove_it() {
        assertThat(Ground.isProvenByAppendSince(7)).isFalse();
    }

    private List<String> streams() {
        return log.page(0, 100).stream().map(StoredEvent::stream).toList();
    }

    private static boolean waits(Thread thread) {
        // The leader waits for the server, inside its driver.
        return thread.getState() != Thread.State.NEW && thread.getState() != Thread.State.RUNNABLE
                || List.of(thread.getStackTrace()).toString().contains("executeQuery");
    }

    /** What one process has of its own: an appender, and what it knows of the places. */
    private final class Process {

        final Appender appender = new Appender(source);
        final List<Long> lookUps = new CopyOnWriteArrayList<>();
        private final PostgresEventStorageEngine engine =
                new PostgresEventStorageEngine(
                        appender,
                        log,
                        new StoredNameSerializer(new Names()),
                        List.of(Ground.movedBy(PlaceFounded.class::isInstance)));
        private final CommandGateway gateway;
        private volatile List<String> places = List.of();
        private volatile long known = -1;
        private Runnable whenLookedUp = () -> {};

        Process() {
            RedecidingCommandBus bus = new RedecidingCommandBus(SimpleCommandBus.builder());
            bus.subscribe(
                    Found.class.getName(),
                    command -> {
                        Found found = (Found) command.getPayload();
                        append(found.place(), new PlaceFounded(found.place()));
                        return null;
                    });
            bus.subscribe(
                    RecordFact.class.getName(),
                    command -> {
                        RecordFact asked = (RecordFact) command.getPayload();
                        if (!Ground.isProvenByAppendSince(known)) {
                            lookUp();
                        }
                        if (!places.contains(asked.place())) {
                            throw new CommandExecutionException("No such place.", null);
                        }
                        append(asked.fact(), new FactRecorded(asked.fact()));
                        return null;
                    });
            gateway = DefaultCommandGateway.builder().commandBus(bus).build();
            processes.add(this);
        }

        void send(Object command) {
            gateway.sendAndWait(command);
        }

        private void lookUp() {
            lookUps.add(log.ground());
            long head = log.head();
            places = streams().stream().filter(stream -> stream.startsWith("place:")).toList();
            known = head;
            Ground.isLookedUpTo(head);
            whenLookedUp.run();
        }

        private void append(String stream, Object payload) {
            GenericDomainEventMessage<Object> event =
                    new GenericDomainEventMessage<>("test", stream, 0, payload);
            CurrentUnitOfWork.get().onPrepareCommit(_ -> engine.appendEvents(List.of(event)));
        }

        Thread appending(String stream, long ground, List<RuntimeException> refused) {
            AppendExtras extras = new AppendExtras();
            extras.standsOn(ground);
            if (stream.startsWith("place:")) {
                extras.check(Ground.MOVE);
            }
            NewEvent event =
                    new NewEvent(
                            UUID.randomUUID(),
                            stream,
                            0,
                            "test.FactRecorded",
                            1,
                            new byte[16],
                            CanonicalJson.write(new FactRecorded(stream)),
                            CanonicalJson.write(MetaData.emptyInstance()));
            return Thread.ofPlatform()
                    .start(
                            () -> {
                                try {
                                    appender.append(List.of(event), extras);
                                } catch (RuntimeException e) {
                                    refused.add(e);
                                }
                            });
        }
    }

    private static final class Names implements EventNames {

        @Override
        public StoredName nameOf(Class<?> type) {
            return new StoredName("test." + type.getSimpleName(), 1);
        }

        @Override
        public Class<?> classOf(StoredName name) {
            return name.name().equals("test.PlaceFounded")
                    ? PlaceFounded.class
                    : FactRecorded.class;
        }
    }
}

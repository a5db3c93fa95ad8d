package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import biennien.eventstore.TestEvent.Noted;
import biennien.eventstore.TestEvent.Struck;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** Two processes with a cache each, on one log. */
class RedecidingCommandBusTest {

    record Note(@TargetAggregateIdentifier String id) {}

    record Strike(@TargetAggregateIdentifier String id) {}

    /** A note of which there is taken to be none. */
    record Begin(@TargetAggregateIdentifier String id) implements BeginsStream {}

    static final AtomicInteger DECISIONS = new AtomicInteger();

    /** Noted once; may be noted again only when struck. */
    public static class NoteAggregate {

        @AggregateIdentifier private String id;
        private boolean noted;

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Note command) {
            DECISIONS.incrementAndGet();
            if (noted) {
                throw new CommandExecutionException("Noted already.", null);
            }
            apply(new Noted(command.id(), "text", 1));
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Begin command) {
            handle(new Note(command.id()));
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        String handle(Strike command) {
            DECISIONS.incrementAndGet();
            if (!noted) {
                throw new CommandExecutionException("Not noted.", null);
            }
            apply(new Struck(command.id()));
            return "struck";
        }

        @EventSourcingHandler
        void on(TestEvent event) {
            switch (event) {
                case Noted(String note, _, _) -> {
                    id = note;
                    noted = true;
                }
                case Struck _ -> noted = false;
            }
        }
    }

    private final TestLog log = new TestLog();
    private final CommandGateway a = process();
    private final CommandGateway b = process();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_caches_b_revokes_a_certifies_and_is_accepted() {
        a.sendAndWait(new Note("note:1"));
        b.sendAndWait(new Strike("note:1"));
        Receipt receipt = a.sendAndWait(new Note("note:1"));
        assertThat(receipt.position()).hasValue(2);
    }

    @Test
    void an_acceptance_decided_on_a_stale_aggregate_is_decided_again_and_refused() {
        a.sendAndWait(new Note("note:1"));
        b.sendAndWait(new Strike("note:1"));
        b.sendAndWait(new Note("note:1"));
        b.sendAndWait(new Strike("note:1"));
        // A still believes it is noted, so it would strike it, at a sequence that is taken.
        assertThatThrownBy(() -> a.sendAndWait(new Strike("note:1")))
                .isInstanceOf(CommandExecutionException.class)
                .hasMessage("Not noted.");
        assertThat(log.reader.head()).isEqualTo(3);
    }

    @Test
    void a_rejection_decided_on_the_log_itself_is_not_decided_again() {
        a.sendAndWait(new Note("note:1"));
        DECISIONS.set(0);
        assertThatThrownBy(() -> b.sendAndWait(new Note("note:1"))).hasMessage("Noted already.");
        assertThat(DECISIONS).hasValue(1);
    }

    @Test
    void a_rejection_that_still_holds_is_decided_twice_and_no_more() {
        a.sendAndWait(new Note("note:1"));
        DECISIONS.set(0);
        assertThatThrownBy(() -> a.sendAndWait(new Note("note:1"))).hasMessage("Noted already.");
        assertThat(DECISIONS).hasValue(2);
    }

    @Test
    void the_receipt_carries_what_the_handler_returned() {
        a.sendAndWait(new Note("note:1"));
        Receipt receipt = a.sendAndWait(new Strike("note:1"));
        assertThat(receipt.result()).isEqualTo("struck");
        assertThat(receipt.position()).hasValue(1);
    }

    @Test
    void what_begins_a_stream_that_is_there_is_decided_again_on_what_is_there() {
        a.sendAndWait(new Begin("note:1"));
        DECISIONS.set(0);
        assertThatThrownBy(() -> b.sendAndWait(new Begin("note:1"))).hasMessage("Noted already.");
        assertThat(DECISIONS).hasValue(2);
        assertThat(log.reader.head()).isZero();

        a.sendAndWait(new Strike("note:1"));
        Receipt receipt = b.sendAndWait(new Begin("note:1"));
        assertThat(receipt.position()).hasValue(2);
        assertThat(log.reader.lastSequence("note:1")).hasValue(2L);
    }

    @Test
    void after_one_that_was_there_others_are_looked_for_first() {
        a.sendAndWait(new Begin("note:1"));
        a.sendAndWait(new Begin("note:2"));
        assertThatThrownBy(() -> b.sendAndWait(new Begin("note:1"))).hasMessage("Noted already.");
        DECISIONS.set(0);
        assertThatThrownBy(() -> b.sendAndWait(new Begin("note:2"))).hasMessage("Noted already.");
        assertThat(DECISIONS).hasValue(1);
    }

    @Test
    void what_begins_a_stream_that_its_own_process_knows_is_refused_without_an_append() {
        a.sendAndWait(new Begin("note:1"));
        DECISIONS.set(0);
        assertThatThrownBy(() -> a.sendAndWait(new Begin("note:1"))).hasMessage("Noted already.");
        a.sendAndWait(new Begin("note:2"));
        DECISIONS.set(0);
        // Nothing was found that had not been known, so nothing is looked for.
        assertThatThrownBy(() -> b.sendAndWait(new Begin("note:2"))).hasMessage("Noted already.");
        assertThat(DECISIONS).hasValue(2);
    }

    private CommandGateway process() {
        EventStore store = EmbeddedEventStore.builder().storageEngine(log.engine()).build();
        SimpleCommandBus bus = new RedecidingCommandBus(SimpleCommandBus.builder());
        bus.registerHandlerInterceptor(new ReceiptInterceptor());
        EventSourcingRepository<NoteAggregate> repository =
                EventSourcingRepository.builder(NoteAggregate.class)
                        .eventStore(store)
                        .cache(new BoundedCache(100))
                        .build();
        AggregateAnnotationCommandHandler.<NoteAggregate>builder()
                .aggregateType(NoteAggregate.class)
                .repository(repository)
                .build()
                .subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }
}

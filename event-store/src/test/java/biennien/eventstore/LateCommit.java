package biennien.eventstore;

import static biennien.eventstore.TestLog.noted;

import static java.util.concurrent.TimeUnit.SECONDS;

import org.awaitility.Awaitility;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * One event is appended and stays uncommitted, while another one with an old timestamp is appended
 * too, and a processor reads on. What has it seen in the end?
 */
final class LateCommit {

    /** An append that stays open until it is released. */
    interface Held {

        /** Commits, and returns when it has. */
        void release() throws Exception;
    }

    /** Begins an append that stays open. */
    interface Holder {
        Held append(DomainEventMessage<?> event) throws Exception;
    }

    private LateCommit() {}

    /**
     * @param slow appends and stays open
     * @param engine appends and reads
     * @param othersWait whether the other append waits for the first one
     * @return the streams of the events that a processor saw
     */
    static List<String> seenByAProcessor(
            Holder slow, EventStorageEngine engine, BooleanSupplier othersWait) throws Exception {
        Clock clock = GenericEventMessage.clock;
        try {
            GenericEventMessage.clock = Clock.fixed(Instant.now(), ZoneOffset.UTC);
            DomainEventMessage<?> early = noted("note:early", 0);
            Held held = slow.append(early);

            // The other event comes from a machine whose clock is two minutes behind.
            GenericEventMessage.clock =
                    Clock.offset(GenericEventMessage.clock, Duration.ofMinutes(-2));
            DomainEventMessage<?> late = noted("note:late", 0);
            GenericEventMessage.clock = Clock.systemUTC();

            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(
                            () -> engine.appendEvents(late), Thread::startVirtualThread);
            Awaitility.await().until(() -> other.isDone() || othersWait.getAsBoolean());

            List<String> seen = new ArrayList<>();
            TrackingToken token = readOn(engine, null, seen);
            held.release();
            other.get(10, SECONDS);
            readOn(engine, token, seen);
            return seen;
        } finally {
            GenericEventMessage.clock = clock;
        }
    }

    private static @Nullable TrackingToken readOn(
            EventStorageEngine engine, @Nullable TrackingToken from, List<String> seen) {
        TrackingToken token = from;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(from, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            while (each.hasNext()) {
                TrackedEventMessage<?> event = each.next();
                seen.add(((DomainEventMessage<?>) event).getAggregateIdentifier());
                token = event.trackingToken();
            }
        }
        return token;
    }
}

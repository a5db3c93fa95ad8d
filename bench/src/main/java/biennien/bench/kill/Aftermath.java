package biennien.bench.kill;

import biennien.bench.kill.Request.Acknowledged;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Looks at everything that is left when the last kill is over. */
final class Aftermath {

    private static final int PAGE = 1_000;
    private static final int AT_ONCE = 16;
    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    private final Http http;
    private final Tally tally;
    private final Map<Long, Acknowledged> byPosition = new HashMap<>();
    private final List<Acknowledged> acknowledged;

    Aftermath(Http http, Tally tally, List<Acknowledged> acknowledged) {
        this.http = http;
        this.tally = tally;
        this.acknowledged = acknowledged;
    }

    /** Events in the log. */
    long check() throws Exception {
        for (Acknowledged each : acknowledged) {
            Acknowledged other = byPosition.put(each.position(), each);
            if (other != null) {
                tally.fault("Two answers name one position: " + each + " and " + other);
            }
        }
        Map<String, Integer> types = new HashMap<>();
        long events = checkLog(types);
        checkRepetitions();
        long after = checkLog(new HashMap<>());
        if (after != events) {
            tally.fault("Repeated requests made %d new events.".formatted(after - events));
        }
        checkAnswers(events, types);
        return events;
    }

    /** No hole, no step back in time, no gap in a stream; each answer once, and nothing else. */
    private long checkLog(Map<String, Integer> types) throws IOException, InterruptedException {
        Map<String, Long> sequences = new HashMap<>();
        Instant last = Instant.EPOCH;
        long next = 0;
        while (true) {
            JsonNode items =
                    http.get("/api/v1/events?limit=%d&from=%d".formatted(PAGE, next))
                            .json()
                            .path("items");
            for (JsonNode event : items) {
                long position = event.path("position").asLong();
                if (position != next) {
                    tally.fault("Position %d stands where %d should.".formatted(position, next));
                }
                Instant recordedAt = Instant.parse(event.path("recordedAt").asString());
                if (recordedAt.isBefore(last)) {
                    tally.fault(
                            "Position %d was recorded before the one before it."
                                    .formatted(position));
                }
                last = recordedAt;
                String stream = event.path("stream").asString();
                long sequence = event.path("sequence").asLong();
                if (sequences.merge(stream, 0L, (before, _) -> before + 1) != sequence) {
                    tally.fault("Stream %s has a gap before %d.".formatted(stream, sequence));
                }
                types.merge(event.path("type").asString(), 1, Integer::sum);
                checkAnswered(position, stream, event.path("payload").toString());
                next = position + 1;
            }
            if (items.size() < PAGE) {
                break;
            }
        }
        for (long position : byPosition.keySet()) {
            if (position >= next) {
                tally.fault("Acknowledged and not there: " + byPosition.get(position));
            }
        }
        return next;
    }

    private void checkAnswered(long position, String stream, String payload) {
        Acknowledged answer = byPosition.get(position);
        if (answer == null) {
            tally.fault("Nobody was told of position %d: %s".formatted(position, payload));
        } else if (!answer.id().equals(stream) || !payload.contains(answer.request().mark())) {
            tally.fault("%s was answered, but %s is there: %s".formatted(answer, stream, payload));
        }
    }

    /** The same key gets the same answer, for ever. */
    private void checkRepetitions() throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> repeated = new ArrayList<>();
            for (Acknowledged first : acknowledged) {
                repeated.add(
                        callers.submit(
                                () -> {
                                    Acknowledged again =
                                            Writer.untilAnswered(http, first.request(), tally);
                                    if (!again.equals(first)) {
                                        tally.fault(first + " was answered again as " + again);
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : repeated) {
                each.get();
            }
        }
    }

    /** The projections have reached the head and count what the log counts. */
    private void checkAnswers(long events, Map<String, Integer> types)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + CATCH_UP.toNanos();
        while (http.get("/api/v1/figures?limit=1").basis() < events - 1) {
            if (System.nanoTime() > end) {
                tally.fault("The projections did not reach position " + (events - 1));
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        compare("/api/v1/figures", types.getOrDefault("figure.FigureReported", 0));
        compare("/api/v1/groups", types.getOrDefault("group.GroupFounded", 0));
        compare("/api/v1/handovers", types.getOrDefault("handover.WeaponsReceived", 0));
        compare("/api/v1/sources", types.getOrDefault("source.SourceRegistered", 0));
    }

    private void compare(String path, int expected) throws IOException, InterruptedException {
        int count = 0;
        String next = path + "?limit=" + PAGE;
        while (next != null) {
            JsonNode page = http.get(next).json();
            count += page.path("items").size();
            next = page.path("next").asString(null);
        }
        if (count != expected) {
            tally.fault("%s has %d items, the log %d.".formatted(path, count, expected));
        }
    }
}

package biennien.app.split;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Several who found groups, each by one request with a key of its own, which is repeated at the
 * next process until it is answered.
 */
final class Writers {
    private static final Duration BEFORE_REPEAT = Duration.ofMillis(100);
    private static final Duration BETWEEN = Duration.ofMillis(10);

    private final HttpClient http;
    private final List<String> addresses;
    private final String unit;
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicLong repeated = new AtomicLong();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    Writers(HttpClient http, List<String> addresses, String unit) {
        this.http = http;
        this.addresses = addresses;
        this.unit = unit;
    }

    void start(int count) {
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofVirtual().start(this::write));
        }
    }

    void stop() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(60));
        }
    }

    /** Positions by the name of the group. */
    Map<String, Long> acknowledged() {
        return acknowledged;
    }

    long repeated() {
        return repeated.get();
    }

    Queue<String> faults() {
        return faults;
    }

    private void write() {
        while (!over) {
            String name = "Tổ chịu đựng " + numbers.incrementAndGet();
            try {
                acknowledged.put(name, untilAnswered(name, UUID.randomUUID().toString()));
            } catch (RuntimeException e) {
                faults.add(e.toString());
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

    /** The position that it was answered with. */
    private long untilAnswered(String name, String key) {
        String body =
                """
                {"unit":"%s","type":"mediation-group","name":"%s","founded":"2021-05"}
                """
                        .formatted(unit, name);
        for (int attempt = name.hashCode() & 0xff; ; attempt++) {
            try {
                HttpResponse<String> answer =
                        http.send(
                                post(
                                        addresses.get(attempt % addresses.size())
                                                + "/api/v1/groups",
                                        key,
                                        body),
                                HttpResponse.BodyHandlers.ofString());
                JsonNode json = JsonMapper.shared().readTree(answer.body());
                boolean still = json.path("type").asString("").endsWith("/still-running");
                if (answer.statusCode() == 201) {
                    return json.path("position").asLong();
                }
                if (answer.statusCode() != 503 && !still) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
            } catch (IOException killed) {
                // Nobody listens, or nobody answered: either is what a kill looks like from here.
                repeated.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(BEFORE_REPEAT.toNanos());
        }
    }

    static HttpRequest post(String address, String key, String body) {
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                ("admin:" + RoleProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}

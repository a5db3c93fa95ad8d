package biennien.bench;

import biennien.eventstore.LogReader;
import biennien.eventstore.ReadGate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * All read models are rebuilt while the live processor follows a writer and readers ask; then
 * answers of before are asked for again after many writes, a restart and another rebuild.
 */
final class FullRebuild {

    private static final int STREAMS = 2_000;
    private static final int READERS = 2;
    private static final int CALLERS = 32;
    private static final Duration BEFORE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final String REBUILDS = "/api/v1/admin/rebuilds";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> QUESTIONS =
            List.of(
                    "/api/v1/figures?limit=20",
                    "/api/v1/timeline?limit=20",
                    "/api/v1/units?limit=20",
                    "/api/v1/sources?limit=20",
                    "/api/v1/figures?limit=20&unit=unit:bench-province",
                    "/api/v1/timeline?limit=20&unit=unit:bench-province");

    private final int events;
    private final int writes;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();

    FullRebuild(int events, int writes, Report report) {
        this.events = events;
        this.writes = writes;
        this.report = report;
    }

    void run(Path data) throws Exception {
        Map<String, String> answers;
        try (Service service = Service.on(data)) {
            Preloaded.into(service, events, STREAMS);
            long begin = System.nanoTime();
            caughtUp(service);
            report.line(
                    "All read models, %,d events; the live processor made them with %,.0f/s",
                    events, events / seconds(begin));
            gate(service);
            beside(service);
            answers = answers(service);
            write(service);
        }
        try (Service service = Service.on(data)) {
            caughtUp(service);
            JsonNode done = rebuild(service);
            int same = 0;
            for (Map.Entry<String, String> answer : answers.entrySet()) {
                if (get(service, answer.getKey()).body().equals(answer.getValue())) {
                    same++;
                }
            }
            report.line(
                    "%,d writes, a restart and a rebuild later %d of %d answers are the same bytes;"
                            + " %d tables equal, %d not: %s",
                    writes,
                    same,
                    answers.size(),
                    tables(done, true),
                    tables(done, false),
                    same == answers.size() && tables(done, false) == 0 ? "reached" : "MISSED");
        }
    }

    /** What a reader pays for the gate: the same first statement with it and without. */
    private void gate(Service service) throws SQLException {
        String token =
                "SELECT token FROM eventstore.token_entry WHERE processor_name = 'readmodel'";
        List<Double> plain = new ArrayList<>();
        List<Double> gated = new ArrayList<>();
        try (Connection connection = service.connect()) {
            connection.setAutoCommit(false);
            for (int round = 0; round < 20; round++) {
                plain.add(micros(connection, token, false));
                gated.add(micros(connection, ReadGate.PASS + ";" + token, true));
            }
        }
        report.line(
                "  a transaction's first question %s us, with the gate before it %s us",
                Spread.of(plain).rate(), Spread.of(gated).rate());
    }

    private static double micros(Connection connection, String sql, boolean gated)
            throws SQLException {
        int times = 200;
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.execute();
                if (gated) {
                    statement.getMoreResults();
                }
                try (ResultSet row = statement.getResultSet()) {
                    row.next();
                }
            }
            connection.commit();
        }
        return (System.nanoTime() - begin) / 1e3 / times;
    }

    private void beside(Service service) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Read> quiet = readWhile(service, threads, new AtomicBoolean(), BEFORE);
            List<Future<List<Read>>> readers = readers(service, threads, over);
            Future<Long> writer = threads.submit(() -> writeUntil(over, service));
            long begin = System.nanoTime();
            long headBefore = service.part(LogReader.class).head();
            JsonNode done;
            try {
                done = rebuild(service);
            } finally {
                over.set(true);
            }
            double seconds = seconds(begin);
            List<Read> reads = new ArrayList<>();
            for (Future<List<Read>> reader : readers) {
                reads.addAll(reader.get());
            }
            long written = writer.get();
            report.line(
                    "  rebuilt beside it in %.1f s: %,.0f events/s of the log, %,.0f handled/s,"
                            + " %,d events written meanwhile; held for %d ms",
                    seconds,
                    (headBefore + 1) / seconds,
                    done.path("events").asLong() / seconds,
                    written,
                    done.path("heldMillis").asLong());
            print("  reads before", quiet);
            print("  reads during", reads);
            long failed = reads.stream().filter(read -> read.status() != 200).count();
            report.line(
                    "  reads that failed: %d; tables equal %d, not %d: %s",
                    failed,
                    tables(done, true),
                    tables(done, false),
                    failed == 0 && tables(done, false) == 0 ? "reached" : "MISSED");
        }
    }

    private record Read(int status, double millis) {}

    private List<Read> readWhile(
            Service service, ExecutorService threads, AtomicBoolean over, Duration time)
            throws Exception {
        List<Future<List<Read>>> readers = readers(service, threads, over);
        pass(time);
        over.set(true);
        List<Read> reads = new ArrayList<>();
        for (Future<List<Read>> reader : readers) {
            reads.addAll(reader.get());
        }
        return reads;
    }

    private List<Future<List<Read>>> readers(
            Service service, ExecutorService threads, AtomicBoolean over) {
        List<Future<List<Read>>> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            int first = reader;
            readers.add(
                    threads.submit(
                            () -> {
                                List<Read> reads = new ArrayList<>();
                                for (int i = first; !over.get(); i++) {
                                    long begin = System.nanoTime();
                                    int status =
                                            get(service, QUESTIONS.get(i % QUESTIONS.size()))
                                                    .statusCode();
                                    reads.add(new Read(status, seconds(begin) * 1e3));
                                }
                                return reads;
                            }));
        }
        return readers;
    }

    private void print(String words, List<Read> reads) {
        double[] sorted = reads.stream().mapToDouble(Read::millis).sorted().toArray();
        report.line(
                "%s: %,d, p50 %.1f ms, p99 %.1f ms, longest %.0f ms",
                words,
                sorted.length,
                sorted[sorted.length / 2],
                sorted[sorted.length * 99 / 100],
                sorted[sorted.length - 1]);
    }

    private static long writeUntil(AtomicBoolean over, Service service) throws Exception {
        long written = 0;
        try (Work.Worker worker = Corrections.among(service, STREAMS).worker()) {
            while (!over.get()) {
                worker.once();
                written++;
            }
        }
        return written;
    }

    private void write(Service service) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int first = caller;
                all.add(
                        callers.submit(
                                () -> {
                                    try (Work.Worker worker =
                                            Corrections.among(service, STREAMS).worker()) {
                                        for (int i = first; i < writes; i += CALLERS) {
                                            worker.once();
                                        }
                                    }
                                    return null;
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    /** Addresses that name their basis, and what they say. */
    private Map<String, String> answers(Service service) throws Exception {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : QUESTIONS) {
            String basis = get(service, question).headers().firstValue("X-Basis").orElseThrow();
            String address = question + "&basis=" + basis;
            answers.put(address, get(service, address).body());
        }
        return answers;
    }

    private JsonNode rebuild(Service service) throws Exception {
        HttpResponse<String> begun =
                http.send(
                        request(service, REBUILDS)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String id = JSON.readTree(begun.body()).path("id").asString();
        JsonNode now = JSON.readTree(get(service, REBUILDS + "/" + id).body());
        while (Arrays.asList("building", "switching").contains(now.path("state").asString())) {
            pass(LOOK);
            now = JSON.readTree(get(service, REBUILDS + "/" + id).body());
        }
        if (!now.path("state").asString().equals("switched")) {
            throw new IllegalStateException(begun.statusCode() + " " + now);
        }
        return now;
    }

    private static long tables(JsonNode rebuild, boolean equal) {
        return rebuild.path("tables")
                .valueStream()
                .filter(table -> table.path("equal").asBoolean() == equal)
                .count();
    }

    private void caughtUp(Service service) throws Exception {
        long head = service.part(LogReader.class).head();
        int status = 0;
        while (status != 200) {
            status = get(service, "/api/v1/timeline?limit=1&minPosition=" + head).statusCode();
        }
    }

    private HttpResponse<String> get(Service service, String path)
            throws IOException, InterruptedException {
        return http.send(
                request(service, path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Service service, String path) {
        String credentials = "admin:" + Service.ADMIN_PASSWORD;
        return HttpRequest.newBuilder(URI.create(service.address() + path))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                credentials.getBytes(StandardCharsets.UTF_8)));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

package biennien.bench;

import biennien.bench.AsofMaking.Table;
import biennien.bench.AsofProjections.Recorded;
import biennien.events.values.FigureId;
import biennien.query.timeline.AskedTimeline;
import biennien.query.totals.AskedTotals;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

/** Answers as known at a random position, beside hand-written SQL; and what keeping them costs. */
final class AsofBench {

    /**
     * @param events about how many
     * @param window of each measurement
     * @param clients at once
     * @param kept how many events the projections are handed to see what totals cost
     */
    record Plan(int events, int rounds, Duration window, List<Integer> clients, int kept) {}

    /** The unit's lines in their order, with the version of the figure of each. */
    private static final String LINES =
            """
            SELECT line.*, f.*
              FROM readmodel.timeline_unit about
              JOIN readmodel.timeline line ON line.position = about.position
              LEFT JOIN readmodel.figure f
                ON f.figure = line.fact AND f.position = line.position
             WHERE about.unit = ? AND about.position <= ?
             ORDER BY line.valid_earliest, line.valid_latest, line.valid_edtf, line.position
             LIMIT 101
            """;

    /** One probe for each series of units that are known beforehand. */
    private static final String POINTS =
            """
            SELECT s.*, p.*
              FROM readmodel.total_series s
             CROSS JOIN LATERAL (
                   SELECT * FROM readmodel.total_point p
                    WHERE p.series = s.series AND p.position <= ?
                    ORDER BY p.position DESC LIMIT 1) p
             WHERE s.year BETWEEN ? AND ? AND s.unit = ANY (?) AND s.indicator = ANY (?)
            """;

    private static final String ONE_KIND = AsofGround.KINDS.getFirst().code();
    private static final int WHOLE = 100_000;

    private final Plan plan;
    private final Report report;

    AsofBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void run(Path data) throws Exception {
        try (Service service = Service.on(data)) {
            report.line("%s", service.requireDurable());
            service.stopProjections();
            long begin = System.nanoTime();
            try (var one = connection(service)) {
                one.sql("SET maintenance_work_mem = '256MB'");
                AsofMaking making = new AsofMaking(one.source());
                long head = making.make(plan.events());
                report.line("made in %,.0f s", (System.nanoTime() - begin) / 1e9);
                List<Table> tables = making.tables();
                tables.forEach(
                        table -> report.line("  %-22s %,12d rows", table.name(), table.rows()));
                report.line(
                        "%,d events, %,d rows in all tables",
                        head + 1, tables.stream().mapToLong(Table::rows).sum());
                report.line(
                        "the projections write the same rows of one province: %,d events compared",
                        compared(service, making));
                questions(service, head);
                kept(service, one.source(), head);
            }
            report.line("load at the end %s", Cpu.load());
        }
    }

    private static int compared(Service service, AsofMaking making) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE compared");
        }
        try (var empty = connection(service, "compared")) {
            return making.compare(empty.source());
        }
    }

    private void questions(Service service, long head) throws Exception {
        List<String> communes;
        try (var one = connection(service)) {
            communes =
                    JdbcClient.create(one.source())
                            .sql("SELECT DISTINCT unit FROM bench.thing WHERE tier = 3 ORDER BY 1")
                            .query((row, _) -> row.getString(1))
                            .list();
        }
        String address = service.address();
        Map<String, Work> works = new LinkedHashMap<>();
        works.put(
                "timeline of a unit, by hand",
                byHand(
                        service,
                        LINES,
                        line -> {
                            line.setString(1, any(communes));
                            line.setLong(2, basis(head));
                        }));
        works.put("timeline of a unit", timeline(service, communes, head));
        works.put(
                "timeline of a unit, HTTP",
                http(address, () -> "/api/v1/timeline?unit=" + any(communes) + at(head)));
        works.put(
                "figures of a unit, HTTP",
                http(address, () -> "/api/v1/figures?unit=" + any(communes) + at(head)));
        works.put("one year, one kind, by hand", points(service, head, 1, List.of(ONE_KIND)));
        works.put("one year, one kind", totals(service, head, 1, ONE_KIND));
        works.put(
                "one year, one kind, HTTP",
                http(
                        address,
                        () ->
                                "/api/v1/totals?limit=1000&indicator=%s&year=%d%s"
                                        .formatted(ONE_KIND, year(), at(head))));
        works.put("one year, by hand", points(service, head, 1, kinds()));
        works.put("one year", totals(service, head, 1, null));
        works.put(
                "one year, HTTP",
                http(
                        address,
                        () -> "/api/v1/totals?limit=1000&year=%d%s".formatted(year(), at(head))));
        works.put("ten years, one kind", totals(service, head, AsofGround.YEARS, ONE_KIND));
        works.put("ten years, by hand", points(service, head, AsofGround.YEARS, kinds()));
        works.put("ten years", totals(service, head, AsofGround.YEARS, null));
        Map<String, List<Times>> seen = new LinkedHashMap<>();
        for (int round = 1; round <= plan.rounds(); round++) {
            report.line("round %d, load %s", round, Cpu.load());
            for (int clients : plan.clients()) {
                for (var work : works.entrySet()) {
                    Times times = Times.of(work.getValue(), clients, plan.window());
                    seen.computeIfAbsent(
                                    "%d x %s".formatted(clients, work.getKey()),
                                    _ -> new ArrayList<>())
                            .add(times);
                    report.line("  %d x %-28s %s", clients, work.getKey(), times);
                }
            }
        }
        report.line("");
        report.line("median of the rounds: p50 and p99 in ms");
        seen.forEach(
                (name, times) ->
                        report.line(
                                "  %-34s p50 %8.2f   p99 %8.2f",
                                name,
                                Spread.of(times.stream().map(Times::p50).toList()).median(),
                                Spread.of(times.stream().map(Times::p99).toList()).median()));
        verdict(seen, "1 x timeline of a unit", 5);
        verdict(seen, "1 x one year", 50);
        verdict(seen, "1 x ten years", 100);
    }

    private void verdict(Map<String, List<Times>> seen, String name, double required) {
        List<Times> times = seen.get(name);
        if (times != null) {
            double p99 = Spread.of(times.stream().map(Times::p99).toList()).median();
            report.line(
                    "%-28s p99 %.2f ms, required %.0f: %s",
                    name, p99, required, p99 < required ? "reached" : "MISSED");
        }
    }

    /** Corrections handed to the projections with and without totals, in turns. */
    private void kept(Service service, DataSource database, long head) {
        List<Recorded> events = corrections(database, head);
        int half = events.size() / 8;
        double[] seconds = new double[2];
        double[] jvm = new double[2];
        double[] postgres = new double[2];
        long[] count = new long[2];
        for (int turn = 0; turn < 8; turn++) {
            int with = turn % 2;
            List<Recorded> some = events.subList(turn * half, (turn + 1) * half);
            AsofProjections projections =
                    with == 1
                            ? AsofProjections.withTotals(database)
                            : AsofProjections.withoutTotals(database);
            Cpu before = Cpu.now(service.postmasterPid());
            long begin = System.nanoTime();
            projections.handle(some);
            double took = (System.nanoTime() - begin) / 1e9;
            Cpu.Used used = Cpu.now(service.postmasterPid()).since(before, some.size());
            // The first of each warms up.
            if (turn > 1) {
                seconds[with] += took;
                count[with] += some.size();
                jvm[with] += used.jvm() / 3;
                postgres[with] += used.postgres() / 3;
            }
        }
        report.line("");
        report.line("corrections of figures handed to the projections, 64 a transaction");
        for (int with = 0; with < 2; with++) {
            report.line(
                    "  figure, timeline%-9s %,8.0f events/s   CPU us/event: JVM %5.0f, PostgreSQL"
                            + " %5.0f",
                    with == 1 ? ", totals" : "",
                    count[with] / seconds[with],
                    jvm[with],
                    postgres[with]);
        }
    }

    private List<Recorded> corrections(DataSource database, long head) {
        List<Recorded> events = new ArrayList<>();
        JdbcClient.create(database)
                .sql(
                        """
                        SELECT figure, source, kind, qualifier, year, first
                          FROM (SELECT DISTINCT ON (figure) * FROM bench.told
                                 WHERE NOT withdrawn AND i % 3 = 0 LIMIT :most) t
                         ORDER BY md5(figure)
                        """)
                .param("most", plan.kept())
                .query(
                        row -> {
                            long position = head + 1 + events.size();
                            events.add(
                                    new Recorded(
                                            position,
                                            Instant.parse("2026-06-01T00:00:00Z"),
                                            AsofGround.correction(
                                                    new FigureId(row.getString("figure")),
                                                    row.getString("source"),
                                                    row.getInt("kind"),
                                                    row.getInt("qualifier"),
                                                    row.getString("year"),
                                                    Long.toString(row.getLong("first") + 1000))));
                        });
        return events;
    }

    private static Work timeline(Service service, List<String> communes, long head) {
        return () -> {
            var own = connection(service);
            var asked = new AskedTimeline(service.part(Scope.class), own.source());
            return worker(own, () -> asked.ofUnit(any(communes), basis(head)));
        };
    }

    private static Work totals(Service service, long head, int years, @Nullable String kind) {
        return () -> {
            var own = connection(service);
            var asked = new AskedTotals(service.part(Scope.class), own.source());
            return worker(
                    own,
                    () -> {
                        int first = years == 1 ? year() : AsofGround.FIRST_YEAR;
                        asked.ofProvinces(first, first + years - 1, kind, basis(head), WHOLE);
                    });
        };
    }

    private static Work points(Service service, long head, int years, List<String> kinds) {
        return () -> {
            var own = connection(service);
            Array provinces = own.connection().createArrayOf("text", provinces());
            Array indicators = own.connection().createArrayOf("text", kinds.toArray());
            PreparedStatement ask = own.connection().prepareStatement(POINTS);
            return worker(
                    own,
                    () -> {
                        int first = years == 1 ? year() : AsofGround.FIRST_YEAR;
                        ask.setLong(1, basis(head));
                        ask.setInt(2, first);
                        ask.setInt(3, first + years - 1);
                        ask.setArray(4, provinces);
                        ask.setArray(5, indicators);
                        drain(ask);
                    });
        };
    }

    @FunctionalInterface
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private static Work byHand(Service service, String text, Filling filling) {
        return () -> {
            var own = connection(service);
            PreparedStatement ask = own.connection().prepareStatement(text);
            return worker(
                    own,
                    () -> {
                        filling.fill(ask);
                        drain(ask);
                    });
        };
    }

    private static void drain(PreparedStatement ask) throws SQLException {
        try (ResultSet rows = ask.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Asking {
        String path();
    }

    private static Work http(String address, Asking asking) {
        return () -> {
            HttpClient client = HttpClient.newHttpClient();
            return new Work.Worker() {
                @Override
                public void once() throws IOException, InterruptedException {
                    HttpResponse<byte[]> answer =
                            client.send(
                                    HttpRequest.newBuilder(URI.create(address + asking.path()))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofByteArray());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(
                                answer.statusCode() + " " + new String(answer.body()));
                    }
                }

                @Override
                public void close() {
                    client.close();
                }
            };
        };
    }

    @FunctionalInterface
    private interface Once {
        void once() throws Exception;
    }

    private static Work.Worker worker(Own own, Once once) {
        return new Work.Worker() {
            @Override
            public void once() throws Exception {
                once.once();
            }

            @Override
            public void close() {
                own.close();
            }
        };
    }

    private static String[] provinces() {
        var all = new String[AsofGround.PROVINCES];
        for (int p = 0; p < all.length; p++) {
            all[p] = AsofGround.province(p);
        }
        return all;
    }

    private static List<String> kinds() {
        return AsofGround.KINDS.stream().map(kind -> kind.code()).toList();
    }

    private static String any(List<String> units) {
        return units.get(ThreadLocalRandom.current().nextInt(units.size()));
    }

    /** Anywhere in the later nine tenths of the log. */
    private static long basis(long head) {
        return head / 10 + ThreadLocalRandom.current().nextLong(head * 9 / 10);
    }

    private static String at(long head) {
        return "&basis=" + basis(head);
    }

    private static int year() {
        return AsofGround.FIRST_YEAR + ThreadLocalRandom.current().nextInt(AsofGround.YEARS);
    }

    /** A connection of one's own as a data source. */
    private record Own(Connection connection, SingleConnectionDataSource source)
            implements AutoCloseable {

        void sql(String statement) throws SQLException {
            try (Statement each = connection.createStatement()) {
                each.execute(statement);
            }
        }

        @Override
        public void close() {
            source.destroy();
        }
    }

    private static Own connection(Service service) throws SQLException {
        Connection connection = service.connect();
        return new Own(connection, new SingleConnectionDataSource(connection, true));
    }

    private static Own connection(Service service, String database) throws SQLException {
        Connection connection = service.connect(database);
        return new Own(connection, new SingleConnectionDataSource(connection, true));
    }
}

package biennien.bench;

import biennien.eventstore.LogFold;
import biennien.eventstore.LogReader;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/**
 * Folding the log beside what the wire brings at best and what Axon does when it is left alone, and
 * a rebuild of all read models while readers ask.
 */
final class RebuildBench {

    /**
     * @param rounds how often everything is measured
     * @param events in the log that is folded
     * @param window of Axon's processor, after a warm-up of half of it
     * @param models events in the log whose read models are rebuilt
     * @param writes between an answer and the same answer again
     */
    record Plan(int rounds, int events, Duration window, int models, int writes) {}

    private static final int STREAMS = 10_000;
    private static final int STOCK_EVENTS = 100_000;

    private static final double REQUIRED_ONCE = 0.5;
    private static final double REQUIRED_CHECKPOINTS = 0.4;
    private static final double REQUIRED_STOCK = 20;

    private enum Way {
        COPY("COPY out, decoded"),
        ONCE("fold, written once"),
        CHECKPOINTS("fold, written each 50,000"),
        STOCK("Axon's processor, stock");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    private record Seen(double perSecond, Cpu.Used cpu) {}

    private final Plan plan;
    private final Report report;
    private final Map<Way, List<Seen>> seen = new EnumMap<>(Way.class);

    RebuildBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void run(Path data) throws Exception {
        if (plan.events() > 0) {
            try (Service service = Service.on(data.resolve("fold"))) {
                report.line("%s", service.requireDurable());
                service.stopProjections();
                fold(service);
            }
        }
        if (plan.models() > 0) {
            new FullRebuild(plan.models(), plan.writes(), report).run(data.resolve("models"));
        }
        report.line("load at the end %s", Cpu.load());
    }

    private void fold(Service service) throws Exception {
        Preloaded.into(service, plan.events(), STREAMS);
        execute(service, TotalsOfStreams.TABLE);
        StockProcessor stock = StockProcessor.of(service, Math.min(STOCK_EVENTS, plan.events()));
        report.line("%,d events in %,d streams", plan.events(), STREAMS);
        // The compilers of the JVM are done with it before anything is counted.
        for (Way way : List.of(Way.COPY, Way.ONCE, Way.CHECKPOINTS)) {
            measure(service, way, stock);
        }
        for (int round = 1; round <= plan.rounds(); round++) {
            report.line("round %d, load %s", round, Cpu.load());
            execute(service, "CHECKPOINT");
            List<Way> order = List.of(Way.values());
            for (Way way : round % 2 == 1 ? order : order.reversed()) {
                Seen each = measure(service, way, stock);
                seen.computeIfAbsent(way, _ -> new ArrayList<>()).add(each);
                report.line(
                        "  %-28s %,9.0f/s  CPU us/event: JVM %6.2f, PostgreSQL %6.2f",
                        way.words, each.perSecond(), each.cpu().jvm(), each.cpu().postgres());
            }
        }
        summary();
    }

    private Seen measure(Service service, Way way, StockProcessor stock) throws Exception {
        execute(service, "TRUNCATE bench.total; UPDATE bench.reached SET position = -1");
        DataSource pool = service.part(DataSource.class);
        long head = service.part(LogReader.class).head();
        long events = head + 1;
        Cpu before = Cpu.now(service.postmasterPid());
        long begin = System.nanoTime();
        double perSecond;
        switch (way) {
            case COPY -> {
                try (Connection connection = pool.getConnection()) {
                    events = DecodedCopy.read(connection);
                }
                perSecond = perSecond(events, begin);
            }
            case ONCE -> {
                new LogFold(pool).once(new TotalsOfStreams(true), 0, head);
                perSecond = perSecond(events, begin);
            }
            case CHECKPOINTS -> {
                new LogFold(pool).run(new TotalsOfStreams(false), 0, head, LogFold.CHECKPOINT);
                perSecond = perSecond(events, begin);
            }
            case STOCK -> {
                perSecond = stock.perSecond(plan.window());
                // Warm-up and window together.
                events = Math.round(perSecond * plan.window().toMillis() * 1.5 / 1_000);
            }
            default -> throw new IllegalArgumentException(way.words);
        }
        Cpu.Used cpu = Cpu.now(service.postmasterPid()).since(before, events);
        if (way == Way.ONCE || way == Way.CHECKPOINTS) {
            requireAll(service, head);
        }
        return new Seen(perSecond, cpu);
    }

    /** A fold that leaves something out would be quick, too. */
    private void requireAll(Service service, long head) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "SELECT sum(events), sum(sum), (SELECT position FROM bench.reached)"
                                        + " FROM bench.total")) {
            row.next();
            long n = plan.events();
            long sum = 7_000_000 * n + n * (n - 1) / 2;
            if (row.getLong(1) != n || row.getLong(2) != sum || row.getLong(3) != head) {
                throw new IllegalStateException(
                        "Folded %d events to %d at %d."
                                .formatted(row.getLong(1), row.getLong(2), row.getLong(3)));
            }
        }
    }

    private static double perSecond(long events, long begin) {
        return events / ((System.nanoTime() - begin) / 1e9);
    }

    private void summary() {
        report.line("");
        report.line("Folding, median (least-most) of the rounds, ratio to COPY in the same round");
        for (Way way : Way.values()) {
            report.line(
                    "  %-28s %30s/s   ratio %-20s CPU us/event: JVM %6.2f, PostgreSQL %6.2f",
                    way.words,
                    Spread.of(rates(way)).rate(),
                    ratio(way, Way.COPY).ratio(),
                    Spread.of(samples(way).stream().map(s -> s.cpu().jvm()).toList()).median(),
                    Spread.of(samples(way).stream().map(s -> s.cpu().postgres()).toList())
                            .median());
        }
        verdict("fold once to COPY", ratio(Way.ONCE, Way.COPY).median(), REQUIRED_ONCE);
        verdict(
                "fold with checkpoints to COPY",
                ratio(Way.CHECKPOINTS, Way.COPY).median(),
                REQUIRED_CHECKPOINTS);
        verdict("fold once to stock", ratio(Way.ONCE, Way.STOCK).median(), REQUIRED_STOCK);
        verdict(
                "fold with checkpoints to stock",
                ratio(Way.CHECKPOINTS, Way.STOCK).median(),
                REQUIRED_STOCK);
        report.line("");
    }

    private Spread ratio(Way way, Way limit) {
        return Spread.ofRatios(rates(way), rates(limit));
    }

    private List<Double> rates(Way way) {
        return samples(way).stream().map(Seen::perSecond).toList();
    }

    private List<Seen> samples(Way way) {
        return seen.getOrDefault(way, List.of());
    }

    private void verdict(String words, double reached, double required) {
        report.line(
                "%-32s %.2f, required %.2f: %s",
                words, reached, required, reached >= required ? "reached" : "MISSED");
    }

    private static void execute(Service service, String sql) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package biennien.bench;

import biennien.eventstore.LogReader;

import org.springframework.context.Lifecycle;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What hashing, tiles and signing take from the commands beside them, with and without in turns.
 */
final class KeeperBench {

    private static final double REQUIRED = 0.95;

    /**
     * @param window of each measurement
     * @param callers at once
     */
    record Plan(int rounds, Duration window, List<Integer> callers) {}

    private final Plan plan;
    private final Report report;

    KeeperBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void run(Path data) throws Exception {
        try (Service service = Service.on(data)) {
            report.line("%s", service.requireDurable());
            service.stopProjections();
            Corrections corrections = Corrections.of(service);
            Window window =
                    new Window(plan.window().dividedBy(2), plan.window(), service.postmasterPid());
            // The compilers of the JVM are done with both before anything is counted.
            new Window(plan.window(), plan.window().multipliedBy(6), service.postmasterPid())
                    .of(corrections, 32);
            Lifecycle keeper = service.working("keeping");
            Map<Integer, List<Double>> ratios = new LinkedHashMap<>();
            for (int round = 1; round <= plan.rounds(); round++) {
                report.line("round %d, load %s", round, Cpu.load());
                for (int callers : plan.callers()) {
                    // Forwards and backwards by turns.
                    boolean first = round % 2 == 1;
                    double one = measured(service, keeper, window, corrections, callers, first);
                    double other = measured(service, keeper, window, corrections, callers, !first);
                    ratios.computeIfAbsent(callers, _ -> new ArrayList<>())
                            .add(first ? one / other : other / one);
                }
            }
            report.line("load at the end %s", Cpu.load());
            report.line("");
            ratios.forEach(
                    (callers, seen) -> {
                        double median = Spread.of(seen).median();
                        report.line(
                                "%2d callers: with the keeper to without %s, required %.2f: %s",
                                callers,
                                Spread.of(seen).ratio(),
                                REQUIRED,
                                median >= REQUIRED ? "reached" : "MISSED");
                    });
        }
    }

    private double measured(
            Service service,
            Lifecycle keeper,
            Window window,
            Corrections corrections,
            int callers,
            boolean with)
            throws Exception {
        if (!keeper.isRunning()) {
            keeper.start();
        }
        awaitHead(service);
        if (!with) {
            keeper.stop();
        }
        Window.Seen seen = window.of(corrections, callers);
        report.line(
                "  %2d x %-16s %,9.0f/s  CPU us/event: JVM %5.0f, PostgreSQL %5.0f, %,d events"
                        + " not signed at the end",
                callers,
                with ? "with keeper" : "without",
                seen.perSecond(),
                seen.cpu().jvm(),
                seen.cpu().postgres(),
                service.part(LogReader.class).head() + 1 - signed(service));
        return seen.perSecond();
    }

    private static void awaitHead(Service service) throws SQLException, InterruptedException {
        while (signed(service) <= service.part(LogReader.class).head()) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static long signed(Service service) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("SELECT size FROM ledger.head")) {
            size.next();
            return size.getLong(1);
        }
    }
}

package biennien.bench;

import biennien.eventstore.LogReader;
import biennien.query.kernel.Groups;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How far the answers are behind the log while a campaign records at a steady pace, with callers,
 * appender, projections and database on this machine; and what a projected event costs.
 */
final class LiveBench {

    private static final double LIMIT_SECONDS = 2.0;

    /**
     * @param rate events a second
     * @param time of each part
     * @param warming before anything is counted
     */
    record Plan(int rate, Duration time, Duration warming) {}

    private final Plan plan;
    private final Report report;

    LiveBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void run(Path data) throws Exception {
        try (Service service = Service.on(data)) {
            report.line("%s", service.requireDurable());
            Campaign campaign = Campaign.of(service);
            Lag lag = new Lag(service);
            warm(service, campaign);
            appendAlone(service, campaign);
            catchUp(service, lag);
            long before = service.part(LogReader.class).head();
            boolean kept = together(service, campaign);
            limit(service, before);
            report.line("parked events: %d", parked(service));
            report.line("load at the end %s", Cpu.load());
            report.line(
                    kept
                            ? "never more than %.1f s behind"
                            : "MORE than %.1f s behind, which must not be",
                    LIMIT_SECONDS);
        }
    }

    /**
     * A service runs for months, and its code is compiled for minutes, on the same two processors:
     * what that costs is told by itself.
     */
    private void warm(Service service, Campaign campaign) throws Exception {
        Cpu before = Cpu.now(service.postmasterPid());
        long begin = System.nanoTime();
        Lag lag = new Lag(service);
        try (Lag watched = lag.watch()) {
            long events = campaign.run(plan.rate(), plan.warming());
            say(
                    "warming up",
                    events,
                    begin,
                    Cpu.now(service.postmasterPid()).since(before, events));
            watched.awaitHead();
        }
        report.line("behind while warming up, most %.3f", lag.percentile(1));
    }

    private void appendAlone(Service service, Campaign campaign) throws Exception {
        service.stopProjections();
        Cpu before = Cpu.now(service.postmasterPid());
        long begin = System.nanoTime();
        long events = campaign.run(plan.rate(), plan.time());
        say("append alone", events, begin, Cpu.now(service.postmasterPid()).since(before, events));
    }

    private void catchUp(Service service, Lag lag) throws Exception {
        long events = service.part(LogReader.class).head() - lag.position();
        EventProcessor processor =
                service.part(EventProcessingConfiguration.class)
                        .eventProcessor(Groups.PROCESSOR, EventProcessor.class)
                        .orElseThrow();
        Cpu before = Cpu.now(service.postmasterPid());
        long begin = System.nanoTime();
        processor.start();
        lag.awaitHead();
        say(
                "projecting alone",
                events,
                begin,
                Cpu.now(service.postmasterPid()).since(before, events));
    }

    private boolean together(Service service, Campaign campaign) throws Exception {
        Cpu before = Cpu.now(service.postmasterPid());
        long begin = System.nanoTime();
        Lag lag = new Lag(service);
        DistributionSummary batches =
                service.part(MeterRegistry.class).get("biennien.projection.batch").summary();
        long batchesBefore = batches.count();
        try (Lag watched = lag.watch()) {
            long events = campaign.run(plan.rate(), plan.time());
            say("both", events, begin, Cpu.now(service.postmasterPid()).since(before, events));
            report.line(
                    "events projected in one transaction: about %d",
                    events / Math.max(1, batches.count() - batchesBefore));
            report.line(
                    "at the end of it caught up after %.2f s",
                    watched.awaitHead().toMillis() / 1e3);
        }
        report.line(
                "behind, in seconds: median %.3f, p99 %.3f, most %.3f",
                lag.percentile(0.5), lag.percentile(0.99), lag.percentile(1));
        return lag.percentile(1) <= LIMIT_SECONDS;
    }

    private void limit(Service service, long before) throws SQLException {
        long events = service.part(LogReader.class).head() - before;
        BatchInserts.Seen seen = new BatchInserts(service).ofEventsAfter(before, events);
        report.line(
                "%-18s %,9.0f/s  CPU us/event: JVM %5.0f, PostgreSQL %5.0f, %.1f rows to an event",
                "same rows, JDBC",
                events / (seen.took().toNanos() / 1e9),
                seen.cpu().jvm(),
                seen.cpu().postgres(),
                (double) seen.rows() / events);
    }

    private void say(String what, long events, long begin, Cpu.Used cpu) {
        report.line(
                "%-18s %,9.0f/s  CPU us/event: JVM %5.0f, PostgreSQL %5.0f, load %s",
                what,
                events / ((System.nanoTime() - begin) / 1e9),
                cpu.jvm(),
                cpu.postgres(),
                Cpu.load());
    }

    private static long parked(Service service) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("SELECT count(*) FROM eventstore.dead_letter")) {
            count.next();
            return count.getLong(1);
        }
    }
}

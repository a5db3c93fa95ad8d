package biennien.bench;

import biennien.bench.Rounds.Rung;
import biennien.eventstore.LogReader;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Appending and reading beside what the machine can do at best, in interleaved rounds. */
final class AppendBench {

    /**
     * @param rounds how often everything is measured
     * @param window of each measurement, after a warm-up of two thirds of it
     * @param projections whether they run beside it, as they do in a service of all roles
     */
    record Plan(int rounds, Duration window, boolean projections, List<Integer> workers) {}

    private record Works(Work raw, Work engine, Work command) {
        Work of(Rung rung) {
            return switch (rung) {
                case RAW -> raw;
                case ENGINE -> engine;
                case COMMAND -> command;
            };
        }
    }

    private final Plan plan;
    private final Report report;

    AppendBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void run(Path data) throws Exception {
        try (Service service = Service.on(data)) {
            report.line("%s", service.requireDurable());
            if (!plan.projections()) {
                service.stopProjections();
            }
            Corrections corrections = Corrections.of(service);
            Window window =
                    new Window(
                            plan.window().multipliedBy(2).dividedBy(3),
                            plan.window(),
                            service.postmasterPid());
            // The compilers of the JVM are done with it before anything is counted.
            new Window(window.measured(), window.measured().multipliedBy(3), window.postmaster())
                    .of(corrections, 32);
            RawInserts raw = RawInserts.of(service);
            Works works =
                    new Works(
                            raw,
                            new EngineAppends(service.part(EventStorageEngine.class)),
                            corrections);
            report.line(
                    "%d streams, payload + metadata %s, projections %s",
                    Figures.STREAMS, raw.rowSize(), plan.projections() ? "running" : "stopped");

            Rounds rounds = new Rounds();
            Reads reads = new Reads(service);
            reads.parsed();
            for (int round = 1; round <= plan.rounds(); round++) {
                report.line(
                        "round %d, load %s, %,d events",
                        round, Cpu.load(), service.part(LogReader.class).head() + 1);
                checkpoint(service);
                round(window, works, rounds, round);
                double copied = reads.copied();
                double parsed = reads.parsed();
                rounds.read(parsed, copied);
                report.line("  read: COPY %,.0f/s, parsed %,.0f/s", copied, parsed);
            }
            report.line("load at the end %s", Cpu.load());
            new Summary(rounds, Parts.of(service)).print(report);
        }
    }

    private void round(Window window, Works works, Rounds rounds, int round) throws Exception {
        // Forwards and backwards by turns, so that a machine that gets slower favours nobody.
        List<Rung> order = List.of(Rung.values());
        for (int workers : plan.workers()) {
            for (Rung rung : round % 2 == 1 ? order : order.reversed()) {
                Window.Seen seen = window.of(works.of(rung), workers);
                rounds.append(workers, rung, seen);
                report.line(
                        "  %2d x %-20s %,9.0f/s  CPU us/event: JVM %5.0f, PostgreSQL %5.0f",
                        workers,
                        rung.words(),
                        seen.perSecond(),
                        seen.cpu().jvm(),
                        seen.cpu().postgres());
            }
        }
    }

    /** So that one does not fall into a window by chance. */
    private static void checkpoint(Service service) throws SQLException {
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }
}

package biennien.bench;

import biennien.bench.Rounds.Rung;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the rounds come to. */
record Summary(Rounds rounds, Parts parts) {

    /** Ratio of a command to the raw limit that must be reached, by number of callers. */
    private static final Map<Integer, Double> REQUIRED = Map.of(1, 0.6, 8, 0.7, 32, 1.2);

    private static final double REQUIRED_READ = 0.4;
    private static final double MICROS = 1e6;

    void print(Report report) {
        report.line("");
        report.line("Appending, median (least-most) of the rounds, ratio to raw in the same round");
        for (int workers : rounds.workers()) {
            for (Rung rung : Rung.values()) {
                report.line(
                        "  %2d x %-20s %26s/s   ratio %-18s CPU us/event: JVM %4.0f, PostgreSQL"
                                + " %4.0f",
                        workers,
                        rung.words(),
                        rounds.rate(workers, rung).rate(),
                        rounds.ratio(workers, rung).ratio(),
                        rounds.jvm(workers, rung).median(),
                        rounds.postgres(workers, rung).median());
            }
        }
        report.line("Reading everything in order");
        report.line("  COPY out, drained        %26s/s", rounds.copied().rate());
        report.line(
                "  log's reader, parsed     %26s/s   ratio %s",
                rounds.parsed().rate(), rounds.readRatio().ratio());
        report.line("");
        printOneCaller(report);
        report.line("");
        printVerdicts(report);
    }

    /** Where the time of a single caller goes; the parts add up, as it does one after the other. */
    private void printOneCaller(Report report) {
        double raw = MICROS / rounds.rate(1, Rung.RAW).median();
        double engine = MICROS / rounds.rate(1, Rung.ENGINE).median();
        double command = MICROS / rounds.rate(1, Rung.COMMAND).median();
        double json = parts.payload() + parts.metadata();
        Map<String, Double> rows = new LinkedHashMap<>();
        rows.put("the row and its commit (raw)", raw);
        rows.put("canonical payload and metadata", json);
        rows.put("counter, salt, hand-over to the appender", engine - raw - json);
        rows.put("registers of units and sources", parts.registers());
        rows.put("gateway, bus, aggregate, receipt", command - engine - parts.registers());
        rows.put("a command with one caller", command);
        report.line("What the rest costs (us of one caller's time)");
        rows.forEach((words, micros) -> report.line("  %-42s %6.0f", words, micros));
        report.line("  for comparison: one look at the log's head %6.0f", parts.readOfHead());
    }

    private void printVerdicts(Report report) {
        for (int workers : rounds.workers()) {
            Double required = REQUIRED.get(workers);
            if (required != null) {
                verdict(
                        report,
                        "command to raw, %d callers".formatted(workers),
                        rounds.ratio(workers, Rung.COMMAND).median(),
                        required);
            }
        }
        verdict(report, "reader to COPY", rounds.readRatio().median(), REQUIRED_READ);
    }

    private static void verdict(Report report, String words, double reached, double required) {
        report.line(
                "%-28s %.2f, required %.2f: %s",
                words, reached, required, reached >= required ? "reached" : "MISSED");
    }
}

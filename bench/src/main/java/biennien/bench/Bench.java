package biennien.bench;

import biennien.bench.kill.KillRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands of this module: see {@code bench/README.md}. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        // Axon prints an advertisement otherwise, and reads only this.
        System.setProperty("disable-axoniq-console-message", "true");
        Options options = Options.of(arguments);
        Report report = new Report();
        report.line(
                "Biên Niên, %s, %s, Java %s, %d processors, load %s",
                options.command(),
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Cpu.load());
        Path data = Files.createTempDirectory("biennien-bench");
        switch (options.command()) {
            case "append" ->
                    new AppendBench(
                                    new AppendBench.Plan(
                                            options.number("rounds", 7),
                                            Duration.ofSeconds(options.number("window", 3)),
                                            options.flag("projections"),
                                            options.numbers("callers", List.of(1, 8, 32))),
                                    report)
                            .run(data);
            case "import" ->
                    new ImportBench(
                                    new ImportBench.Plan(
                                            options.number("rounds", 3),
                                            Duration.ofSeconds(options.number("window", 3)),
                                            options.number("rows", 100_000),
                                            options.flag("projections")),
                                    report)
                            .run(data);
            case "live" ->
                    new LiveBench(
                                    new LiveBench.Plan(
                                            options.number("rate", 2_000),
                                            Duration.ofSeconds(options.number("seconds", 60)),
                                            Duration.ofSeconds(options.number("warm", 120))),
                                    report)
                            .run(data);
            case "asof" ->
                    new AsofBench(
                                    new AsofBench.Plan(
                                            options.number("events", 1_000_000),
                                            options.number("rounds", 3),
                                            Duration.ofSeconds(options.number("window", 3)),
                                            options.numbers("clients", List.of(1, 8)),
                                            options.number("kept", 40_000)),
                                    report)
                            .run(data);
            case "pages" ->
                    new PagesBench(
                                    new PagesBench.Plan(
                                            options.number("events", 1_000_000),
                                            Duration.ofSeconds(options.number("window", 3))),
                                    report)
                            .run(data);
            case "rebuild" ->
                    new RebuildBench(
                                    new RebuildBench.Plan(
                                            options.number("rounds", 7),
                                            options.number("events", 1_000_000),
                                            Duration.ofSeconds(options.number("window", 8)),
                                            options.number("models", 20_000),
                                            options.number("writes", 10_000)),
                                    report)
                            .run(data);
            case "keeper" ->
                    new KeeperBench(
                                    new KeeperBench.Plan(
                                            options.number("rounds", 7),
                                            Duration.ofSeconds(options.number("window", 3)),
                                            options.numbers("callers", List.of(1, 8, 32))),
                                    report)
                            .run(data);
            case "ledger" ->
                    new LedgerBench(
                                    new LedgerBench.Plan(
                                            options.number("rounds", 7),
                                            options.number("leaves", 500_000),
                                            options.number("entries", 1_000_000)),
                                    report)
                            .run();
            case "kill" ->
                    kill(
                            data.resolve("service"),
                            options.number("service", 50),
                            options.number("postgres", 50),
                            report);
            default -> throw new IllegalArgumentException("Unknown: " + options.command());
        }
        // What failed can be looked into.
        delete(data);
        if (options.flag("keep")) {
            report.keep(
                    Path.of(
                            "results",
                            LocalDate.now(ZoneOffset.UTC) + "-" + options.command() + ".txt"));
        }
    }

    private static void kill(Path data, int ofService, int ofPostgres, Report report)
            throws Exception {
        KillRun.Outcome outcome =
                new KillRun(data, line -> report.line("%s", line)).run(ofService, ofPostgres);
        report.line(
                "%d kills of the service, %d of PostgreSQL: %,d acknowledged, %,d requests sent"
                        + " again, %,d events in the log",
                ofService,
                ofPostgres,
                outcome.acknowledged(),
                outcome.repeated(),
                outcome.events());
        Spread away = Spread.of(outcome.absences().stream().map(Long::doubleValue).toList());
        report.line("written again after %s ms", away.rate());
        outcome.faults().forEach(fault -> report.line("FAULT %s", fault));
        report.line(outcome.faults().isEmpty() ? "nothing lost, nothing twice" : "FAILED");
        if (!outcome.faults().isEmpty()) {
            throw new IllegalStateException("Not all is well after " + data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** {@code append rounds=3 keep}. */
    private record Options(String command, Map<String, String> values) {

        static Options of(String[] arguments) {
            Map<String, String> values = new HashMap<>();
            Arrays.stream(arguments)
                    .skip(1)
                    .forEach(
                            option -> {
                                String[] parts = option.split("=", 2);
                                values.put(parts[0], parts.length == 2 ? parts[1] : "");
                            });
            return new Options(arguments.length == 0 ? "append" : arguments[0], values);
        }

        boolean flag(String name) {
            return values.containsKey(name);
        }

        int number(String name, int otherwise) {
            String value = values.get(name);
            return value == null ? otherwise : Integer.parseInt(value);
        }

        List<Integer> numbers(String name, List<Integer> otherwise) {
            String value = values.get(name);
            return value == null
                    ? otherwise
                    : Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
        }
    }
}

package biennien.bench;

import biennien.command.importing.Import;
import biennien.command.importing.ImportReport;
import biennien.events.values.SourceId;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;

/** Importing a long file beside single commands of the same service, in turns. */
final class ImportBench {

    private static final int CALLERS = 32;
    private static final int ROWS_A_PIECE = 1_000;
    private static final int LOOKS = 5;
    private static final double MIB = 1 << 20;

    private static final String HEADER =
            "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,period_start,"
                    + "period_end,period_edtf,subject_type,subject,attributed_to,phrase_vi\n";

    /**
     * @param rounds how often everything is measured
     * @param window for the single commands
     * @param rows of each file
     * @param projections whether they run beside it
     */
    record Plan(int rounds, Duration window, int rows, boolean projections) {}

    private final Plan plan;
    private final Report report;

    ImportBench(Plan plan, Report report) {
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
            Window window = new Window(plan.window(), plan.window(), service.postmasterPid());
            window.of(corrections, CALLERS);
            imported(service, "warm-up", plan.rows() / LOOKS);
            List<Double> commands = new ArrayList<>();
            List<Double> rows = new ArrayList<>();
            for (int round = 1; round <= plan.rounds(); round++) {
                double command = window.of(corrections, CALLERS).perSecond();
                double row = imported(service, "round-" + round, plan.rows());
                commands.add(command);
                rows.add(row);
                report.line(
                        "round %d, load %s: %d callers %,.0f commands/s, import %,.0f rows/s",
                        round, Cpu.load(), CALLERS, command, row);
            }
            report.line(
                    "import to commands %s, required 0.25",
                    Spread.ofRatios(rows, commands).ratio());
            heap(service);
        }
    }

    private double imported(Service service, String name, int rows) throws IOException {
        long begin = System.nanoTime();
        ImportReport imported =
                service.part(Import.class)
                        .run(file(service, name, rows), false, Figures.metaData());
        requireAll(imported, rows);
        return rows / ((System.nanoTime() - begin) / 1e9);
    }

    /** What is left of the heap after a collection, while one file is on its way. */
    private void heap(Service service) throws IOException {
        long step = plan.rows() / LOOKS;
        var said = new StringBuilder();
        long[] next = {step};
        ImportReport imported =
                service.part(Import.class)
                        .run(
                                file(service, "heap", plan.rows()),
                                false,
                                Figures.metaData(),
                                soFar -> {
                                    if (soFar.rows() >= next[0]) {
                                        next[0] += step;
                                        said.append(" %,.0f".formatted(heapAfterCollection()));
                                    }
                                });
        requireAll(imported, plan.rows());
        report.line("heap in MiB after a collection, each %,d rows:%s", step, said);
    }

    private static double heapAfterCollection() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MIB;
    }

    private static void requireAll(ImportReport imported, int rows) {
        if (imported.accepted() != rows) {
            throw new IllegalStateException(
                    "%d of %d rows were accepted: %s"
                            .formatted(
                                    imported.accepted(),
                                    rows,
                                    imported.rejected().stream().limit(3).toList()));
        }
    }

    /** Made as it is read; never in memory as a whole. */
    private static InputStream file(Service service, String name, int rows) {
        SourceId source = Figures.another(service, name);
        var pieces = IntStream.rangeClosed(0, (rows - 1) / ROWS_A_PIECE).iterator();
        return new SequenceInputStream(
                new Enumeration<>() {
                    private boolean headed;

                    @Override
                    public boolean hasMoreElements() {
                        return !headed || pieces.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        String text = headed ? piece(source, pieces.next(), rows) : HEADER;
                        headed = true;
                        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                    }
                });
    }

    private static String piece(SourceId source, int piece, int rows) {
        var text = new StringBuilder();
        int end = Math.min(rows, (piece + 1) * ROWS_A_PIECE);
        for (int row = piece * ROWS_A_PIECE; row < end; row++) {
            text.append(
                    ("R%06d,%s,figure,Tỉnh Đo Lường,weapon-handover-count,%d,exact,khẩu,flow,"
                                    + "2022-01-01,2022-07-31,2022-01/2022-07,weapon-type,"
                                    + "homemade-gun,Công an tỉnh,thu hồi %d khẩu súng tự chế\n")
                            .formatted(row, source, row, row));
        }
        return text.toString();
    }
}

package biennien.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long something took, in milliseconds.
 *
 * @param count how often
 */
record Times(int count, double perSecond, double p50, double p99, double most) {

    private static final double NANOS_PER_MILLI = 1e6;

    /** A closed loop: a third of the window warms up. */
    static Times of(Work work, int workers, Duration window) throws Exception {
        List<Callable<long[]>> loops = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            loops.add(() -> loop(work, window));
        }
        long[] all;
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<long[]> each = new ArrayList<>();
            for (Future<long[]> loop : threads.invokeAll(loops)) {
                each.add(loop.get());
            }
            all = each.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
        return new Times(
                all.length,
                all.length / (window.toMillis() / 1e3),
                at(all, 0.50),
                at(all, 0.99),
                at(all, 1));
    }

    private static long[] loop(Work work, Duration window) throws Exception {
        var nanos = new ArrayList<Long>();
        try (Work.Worker worker = work.worker()) {
            long warm = System.nanoTime() + window.toNanos() / 3;
            do {
                worker.once();
            } while (System.nanoTime() < warm);
            long end = System.nanoTime() + window.toNanos();
            do {
                long begin = System.nanoTime();
                worker.once();
                nanos.add(System.nanoTime() - begin);
            } while (System.nanoTime() < end);
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    private static double at(long[] sorted, double part) {
        int place = (int) Math.ceil(part * sorted.length) - 1;
        return sorted[Math.clamp(place, 0, sorted.length - 1)] / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return "p50 %8.2f   p99 %8.2f   most %8.2f ms   %,8.0f/s"
                .formatted(p50, p99, most, perSecond);
    }
}

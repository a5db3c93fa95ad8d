package biennien.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** A closed loop: so many workers, each beginning anew as soon as it is done. */
record Window(Duration warmUp, Duration measured, long postmaster) {

    private enum Phase {
        WARMING,
        MEASURING,
        OVER
    }

    /**
     * What a window saw.
     *
     * @param perSecond events
     */
    record Seen(double perSecond, Cpu.Used cpu) {}

    Seen of(Work work, int workers) throws Exception {
        AtomicReference<Phase> phase = new AtomicReference<>(Phase.WARMING);
        LongAdder done = new LongAdder();
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    loop(work, phase, done);
                                    return null;
                                }));
            }
            pass(warmUp);
            Cpu before = Cpu.now(postmaster);
            long begin = System.nanoTime();
            phase.set(Phase.MEASURING);
            pass(measured);
            long events = done.sum();
            double seconds = (System.nanoTime() - begin) / 1e9;
            Cpu.Used used = Cpu.now(postmaster).since(before, events);
            phase.set(Phase.OVER);
            for (Future<?> each : running) {
                each.get();
            }
            return new Seen(events / seconds, used);
        }
    }

    private static void loop(Work work, AtomicReference<Phase> phase, LongAdder done)
            throws Exception {
        try (Work.Worker worker = work.worker()) {
            while (phase.get() != Phase.OVER) {
                worker.once();
                if (phase.get() == Phase.MEASURING) {
                    done.increment();
                }
            }
        }
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

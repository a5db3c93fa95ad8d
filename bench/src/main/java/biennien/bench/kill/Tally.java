package biennien.bench.kill;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What all writers of a run see together. */
final class Tally {

    private static final int MOST_FAULTS = 20;

    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    void repeated() {
        repeated.incrementAndGet();
    }

    /** Something that must not be; the first few are told. */
    void fault(String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(what);
        }
    }

    long acknowledgements() {
        return acknowledged.get();
    }

    long repetitions() {
        return repeated.get();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}

package biennien.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time used so far, in ticks of 10 ms as {@code /proc} counts them.
 *
 * @param jvm this process
 * @param postgres each living process of the server by its id
 */
record Cpu(long jvm, Map<Long, Long> postgres) {

    private static final double MICROS_PER_TICK = 10_000;

    // Fields of /proc/<pid>/stat after the name in parentheses, where proc(5) counts on from 3.
    private static final int PARENT = 4 - 3;
    private static final int USER = 14 - 3;
    private static final int SYSTEM = 15 - 3;

    static Cpu now(long postmaster) {
        Map<Long, Long> postgres = new HashMap<>();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (long pid : all.mapToLong(ProcessHandle::pid).toArray()) {
                String[] stat = stat(pid);
                if (stat.length > SYSTEM && Long.parseLong(stat[PARENT]) == postmaster) {
                    postgres.put(pid, ticks(stat));
                }
            }
        }
        return new Cpu(ticks(stat(ProcessHandle.current().pid())), postgres);
    }

    private static long ticks(String[] stat) {
        return Long.parseLong(stat[USER]) + Long.parseLong(stat[SYSTEM]);
    }

    /** Empty for a process that has ended meanwhile. */
    private static String[] stat(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(file);
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException _) {
            return new String[0];
        }
    }

    /** What was used since an earlier moment, by processes that still live. */
    Used since(Cpu before, long events) {
        double each = MICROS_PER_TICK / Math.max(1, events);
        long server = 0;
        for (Map.Entry<Long, Long> process : postgres.entrySet()) {
            server += process.getValue() - before.postgres.getOrDefault(process.getKey(), 0L);
        }
        return new Used((jvm - before.jvm) * each, server * each);
    }

    /** Microseconds of processor time per event. */
    record Used(double jvm, double postgres) {}

    /** The load of the whole machine, ours included: 1, 5 and 15 minutes. */
    static String load() {
        try {
            String[] fields = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return fields[0] + " " + fields[1] + " " + fields[2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

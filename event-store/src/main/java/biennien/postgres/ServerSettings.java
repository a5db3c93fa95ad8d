package biennien.postgres;

import static java.util.Map.entry;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings of the server. They are given on its command line, where neither a file nor ALTER
 * SYSTEM can overrule them.
 */
record ServerSettings(Map<String, String> values) {

    static final String PORT = "port";

    /** What an acknowledged commit stands on. Asked back from the server at each start. */
    static final List<String> DURABILITY =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private static final long MEGABYTE = 1 << 20;
    private static final long LEAST_BUFFERS = 128 * MEGABYTE;
    private static final long MOST_BUFFERS = 1024 * MEGABYTE;
    private static final int BUFFERS_PART_OF_MEMORY = 16;

    private static final Map<String, String> FOR_THIS_MACHINE =
            Map.of(
                    "max_connections", "100",
                    "shared_buffers", sharedBuffers(memory()),
                    "max_wal_size", "2GB",
                    "checkpoint_timeout", "15min",
                    "jit", "off",
                    "timezone", "UTC",
                    "log_timezone", "UTC",
                    "log_checkpoints", "off");

    private static final Map<String, String> ALWAYS =
            Map.ofEntries(
                    entry("fsync", "on"),
                    entry("synchronous_commit", "on"),
                    entry("full_page_writes", "on"),
                    entry("listen_addresses", "127.0.0.1"),
                    entry("unix_socket_directories", ""),
                    entry("password_encryption", "scram-sha-256"),
                    // Neither statements nor key values in the log: both may hold what nobody
                    // should find there.
                    entry("log_min_error_statement", "panic"),
                    entry("log_error_verbosity", "terse"),
                    // One file for each weekday, overwritten a week later.
                    entry("logging_collector", "on"),
                    entry("log_filename", "postgresql-%a.log"),
                    entry("log_rotation_age", "1d"),
                    entry("log_rotation_size", "0"),
                    entry("log_truncate_on_rotation", "on"));

    private static final Set<String> OF_THE_FOLDER =
            Set.of("data_directory", "hba_file", "log_directory");

    ServerSettings {
        values = Map.copyOf(values);
        values.forEach(
                (name, value) -> {
                    if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?")) {
                        throw new PostgresUnavailable(
                                "\"%s\" is not the name of a PostgreSQL setting.".formatted(name));
                    }
                    if (ALWAYS.containsKey(name) || OF_THE_FOLDER.contains(name)) {
                        throw new PostgresUnavailable(
                                "The setting %s is not to be changed.".formatted(name));
                    }
                    if (name.equals(PORT) && !value.matches("[1-9][0-9]{0,4}")) {
                        throw new PostgresUnavailable("\"%s\" is not a port.".formatted(value));
                    }
                });
    }

    /** The arguments of the server, on this port. */
    List<String> arguments(Home home, int port) {
        Map<String, String> all = new TreeMap<>(FOR_THIS_MACHINE);
        all.putAll(values);
        all.putAll(ALWAYS);
        all.put(PORT, Integer.toString(port));
        all.put("hba_file", home.hostRules().toString());
        all.put("log_directory", home.log().toString());

        List<String> arguments = new ArrayList<>(List.of("-D", home.cluster().toString()));
        all.forEach(
                (name, value) -> {
                    arguments.add("-c");
                    arguments.add(name + "=" + value);
                });
        return arguments;
    }

    /**
     * A part of the memory, which PostgreSQL takes only as it needs it: what is read often should
     * be found there, and not be copied from the cache of the operating system each time.
     *
     * @param memory in bytes
     */
    static String sharedBuffers(long memory) {
        long buffers = Math.clamp(memory / BUFFERS_PART_OF_MEMORY, LEAST_BUFFERS, MOST_BUFFERS);
        return buffers / MEGABYTE + "MB";
    }

    /** Of the machine, or as much of it as this process may use. */
    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 0;
    }
}

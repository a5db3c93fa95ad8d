package biennien.app.rebuild;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * A rebuild as it is kept.
 *
 * @param comparedAt position at which live and rebuilt tables were compared
 * @param switchedAt position at which the rebuilt ones took over
 * @param heldMillis how long readers waited for that at most
 * @param parkedBefore events that the tables before lacked
 */
record Run(
        UUID id,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean automatic,
        @Nullable Long comparedAt,
        @Nullable Long switchedAt,
        @Nullable Long heldMillis,
        @Nullable Long parkedBefore,
        @Nullable String fault) {

    enum State {
        /** The tables beside the live ones are being filled. */
        BUILDING,
        /** Filled, compared and found right; waits to be asked for the switch. */
        READY,
        /** Catching up, comparing, exchanging. */
        SWITCHING,
        /** The rebuilt tables are live; those before are kept. */
        SWITCHED,
        ROLLING_BACK,
        /** The tables before are live again. */
        ROLLED_BACK,
        /** Ended without a switch. */
        FAILED,
        /** What it left behind is gone. */
        DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether a process has to do something for it. */
        boolean isAtWork() {
            return this == BUILDING || this == SWITCHING || this == ROLLING_BACK;
        }
    }

    /**
     * How far one projection came.
     *
     * @param position every event up to it is in the tables
     * @param events how many of them it handled
     */
    record Part(String projection, String group, long position, long events, Set<String> tables) {}

    /** Whose rows are meant to differ, and what is said to whoever asks for an older answer. */
    record ChangedMeaning(String group, String reason) {}

    /**
     * @param differences keys of the first rows that differ
     */
    record Checksum(
            String table,
            long liveRows,
            String live,
            long rebuiltRows,
            String rebuilt,
            List<String> differences) {

        boolean equal() {
            return liveRows == rebuiltRows && live.equals(rebuilt);
        }
    }
}

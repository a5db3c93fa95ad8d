package biennien.command.kernel;

import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is certain about days that are only partly known. A rule about dates refuses only what
 * breaks it on every possible day, and warns where some possible day does.
 */
public final class Timing {

    private Timing() {}

    /**
     * Whether a time lies in a window of valid time: TRUE when every possible day does, FALSE when
     * none does.
     *
     * @param from first day of the window, null when it has no beginning
     * @param toExclusive first day after it, null when it has no end
     */
    public static Truth within(
            Edtf when, @Nullable LocalDate from, @Nullable LocalDate toExclusive) {
        if (!when.possiblyWithin(
                from == null ? LocalDate.MIN : from,
                toExclusive == null ? LocalDate.MAX : toExclusive)) {
            return Truth.FALSE;
        }
        boolean begins =
                from == null || when.earliest().map(day -> !day.isBefore(from)).orElse(false);
        boolean ends =
                toExclusive == null
                        || when.latest().map(day -> day.isBefore(toExclusive)).orElse(false);
        return begins && ends ? Truth.TRUE : Truth.UNKNOWN;
    }

    /**
     * Whether one time lies before another: TRUE when each possible day of the one comes before
     * each of the other, FALSE when none does.
     */
    public static Truth isBefore(Edtf one, Edtf other) {
        if (one.latest().isPresent()
                && other.earliest().isPresent()
                && one.latest().get().isBefore(other.earliest().get())) {
            return Truth.TRUE;
        }
        if (one.earliest().isPresent()
                && other.latest().isPresent()
                && !one.earliest().get().isBefore(other.latest().get())) {
            return Truth.FALSE;
        }
        return Truth.UNKNOWN;
    }
}

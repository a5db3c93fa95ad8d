package biennien.events.values;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a fact was true, and whether it happened on some day in that time or held throughout it. The
 * axis is valid time in local days of Asia/Ho_Chi_Minh. Stored as {@code
 * {"edtf":"2022-01?/2022-07?","shape":"SPAN"}}.
 *
 * @param edtf the time as stated
 * @param shape a month or a year may be either: "in March 2024" or "throughout March 2024"; an
 *     interval and "all of" are always a span
 */
public record Period(Edtf edtf, Shape shape) {

    /**
     * @throws MalformedValue {@code point-in-interval} for an interval, or all of several, that is
     *     said to be one day; {@code missing-period} or {@code missing-shape}
     */
    public Period {
        Text.required("period", edtf);
        Text.required("shape", shape);
        if (shape == Shape.POINT && edtf.naturalShape() == Shape.SPAN) {
            throw new MalformedValue(
                    "point-in-interval",
                    "\""
                            + edtf
                            + "\" says that it held throughout. One day out of several is written"
                            + " [2021,2022] or [2021..2023].");
        }
    }

    /**
     * What a text means when nothing else is said (FORMATS 21): an interval or all of several is a
     * span, everything else some day in it.
     */
    public static Period ofSaid(Edtf edtf) {
        return new Period(edtf, edtf.naturalShape());
    }

    /** The first possible day; none when the start is open or unknown. */
    public Optional<LocalDate> earliest() {
        return edtf.earliest();
    }

    /** The last possible day, itself included; none when the end is open or unknown. */
    public Optional<LocalDate> latest() {
        return edtf.latest();
    }

    /**
     * Whether the fact lies in the window for certain: every possible day does. A span that only
     * reaches into the window is not within it.
     */
    public boolean certainlyWithin(LocalDate from, LocalDate toExclusive) {
        return edtf.certainlyWithin(from, toExclusive);
    }

    /** Whether the fact may lie in the window, or a part of it: at least one possible day does. */
    public boolean possiblyWithin(LocalDate from, LocalDate toExclusive) {
        return edtf.possiblyWithin(from, toExclusive);
    }

    /** The days on which the fact happened, or held, beyond doubt. */
    public List<Days> definiteDays() {
        return edtf.definiteDays(shape);
    }
}

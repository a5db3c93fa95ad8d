package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

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
 * @param relative how the source told it, when it told it by another time ("trong 7 tháng qua");
 *     absent when it did not, or nobody recorded it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Period(Edtf edtf, Shape shape, @Nullable RelativeTime relative) {

    /** Stated by itself. */
    public Period(Edtf edtf, Shape shape) {
        this(edtf, shape, null);
    }

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

    /**
     * As a request says it: by the days, by how the source told them, or by both, which must then
     * agree. Asked of requests only: what is stored is believed.
     *
     * @param edtf may be left out when the relative part is given
     * @param shape likewise; without it the rule decides
     * @throws MalformedValue {@code relative-disagrees} with both readings, when the days stated
     *     are not those that the words come to; {@code relative-words-differ} when the words tell
     *     another count or day than the request
     */
    public static Period asked(
            @Nullable Edtf edtf, @Nullable Shape shape, @Nullable RelativeTime relative) {
        if (relative == null) {
            return new Period(Text.required("period", edtf), Text.required("shape", shape));
        }
        relative.refuseOtherWords();
        Period read = relative.reading();
        Shape meant =
                shape != null
                        ? shape
                        : edtf != null && edtf.naturalShape() == Shape.SPAN
                                ? Shape.SPAN
                                : read.shape;
        if (edtf == null) {
            return new Period(read.edtf, meant, relative);
        }
        var stated = new Period(edtf, meant, relative);
        if (!relative.agreesWith(edtf, meant)) {
            throw new MalformedValue(
                    "relative-disagrees",
                    "The period says "
                            + inDays(edtf)
                            + ", but \""
                            + relative.said()
                            + "\", said at "
                            + relative.anchor()
                            + " and read by "
                            + relative.rule().code()
                            + ", is "
                            + inDays(read.edtf)
                            + ". Leave 'edtf' out, or mend the anchor or the rule.");
        }
        return stated;
    }

    private static String inDays(Edtf edtf) {
        return "\""
                + edtf
                + "\" ("
                + edtf.earliest().map(LocalDate::toString).orElse("open")
                + " to "
                + edtf.latest().map(LocalDate::toString).orElse("open")
                + ")";
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

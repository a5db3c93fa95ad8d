package biennien.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A date or period as exactly, and as vaguely, as a source states it: a text of the Extended
 * Date/Time Format (ISO 8601-2), in the profile of FORMATS 11. Its axis is valid time in whole
 * local days of Asia/Ho_Chi_Minh; there are no times of day and no time zones. Stored as the text,
 * as written.
 *
 * <p>Accepted: years, months and days; {@code ?} uncertain, {@code ~} approximate, {@code %} both,
 * at the end for the whole date or before one part of it ({@code 2024-?05}); {@code X} for a digit
 * that is not known ({@code 202X}, {@code XXXX-11-05}); intervals ({@code 2021/2023}) with an open
 * ({@code ..}) or an unknown (empty) end; one of several ({@code [2021,2022]}, {@code
 * [..2020-08-31]}); all of several ({@code {2021..2023}}). Refused with a hint: seasons, exponents,
 * significant digits, years of other than four digits, negative years, times, signs after a part,
 * and the draft of 2012.
 *
 * <p>{@code ?} says that the statement is in doubt, not by how much: it moves no bound, but leaves
 * nothing definite that depends on the exact date. {@code ~} and {@code %} widen the possible days
 * by {@link #APPROXIMATION_PAD_UNITS}.
 *
 * <p>Two are equal when their texts are; they are ordered by the first possible day, then the last,
 * then the text. No first day comes before all others, no last day after all others.
 */
public final class Edtf implements Comparable<Edtf> {

    /**
     * How far "about" reaches before and after, since EDTF gives no width: so many units of the
     * last digit stated. {@code 2013~} may be 2012 to 2014, {@code 201X~} 2000 to 2029, {@code
     * 2024-03-05~} 4 to 6 March. A sign before one part widens that part only, within the next
     * larger one. A published policy: changing it changes answers.
     */
    public static final int APPROXIMATION_PAD_UNITS = 1;

    private static final int MAX_LENGTH = 500;

    /**
     * Read before, each where its text belongs: a replay meets the same few hundred periods again
     * and again. Whoever comes last stays.
     */
    private static final AtomicReferenceArray<Edtf> READ = new AtomicReferenceArray<>(1 << 10);

    private static final Comparator<Edtf> ORDER =
            Comparator.comparing((Edtf e) -> e.earliest().orElse(LocalDate.MIN))
                    .thenComparing(e -> e.latest().orElse(LocalDate.MAX))
                    .thenComparing(Edtf::text);

    private final String text;
    private final EdtfForm form;
    private final @Nullable LocalDate earliest;
    private final @Nullable LocalDate latest;

    private Edtf(String text, EdtfForm form) {
        this.text = text;
        this.form = form;
        this.earliest = form.first().orElse(null);
        this.latest = form.last().orElse(null);
    }

    /**
     * @param raw the text; blanks around it are dropped
     * @throws MalformedValue with a code that begins with {@code edtf-} and a hint what to write
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Edtf parse(String raw) {
        String text = Text.required("period", raw).strip();
        int place = text.hashCode() & (READ.length() - 1);
        Edtf before = READ.get(place);
        if (before != null && before.text.equals(text)) {
            return before;
        }
        Edtf edtf = read(text);
        READ.set(place, edtf);
        return edtf;
    }

    private static Edtf read(String text) {
        if (text.isEmpty()) {
            throw new MalformedValue(
                    "edtf-empty",
                    "The period is empty. Leave it out when nothing is known, or write what is:"
                            + " [..2020-08-31] for any day up to then.");
        }
        if (text.length() > MAX_LENGTH) {
            throw new MalformedValue(
                    "edtf-long",
                    "The period has more than "
                            + MAX_LENGTH
                            + " characters. Write days in a row as a range: [2018..2022].");
        }
        return new Edtf(text, EdtfReader.read(text));
    }

    /** The same as {@link #parse}. */
    public static Edtf of(String text) {
        return parse(text);
    }

    /** As written. */
    @JsonValue
    public String text() {
        return text;
    }

    /** The first possible day; none when the start is open or unknown. */
    public Optional<LocalDate> earliest() {
        return Optional.ofNullable(earliest);
    }

    /** The last possible day, itself included; none when the end is open or unknown. */
    public Optional<LocalDate> latest() {
        return Optional.ofNullable(latest);
    }

    /** The one date that the text is, when it is no interval and no list. */
    Optional<EdtfDate> single() {
        return form instanceof EdtfForm.Single(EdtfDate date)
                ? Optional.of(date)
                : Optional.empty();
    }

    /** The one day meant, when exactly one day is stated and nothing is doubted. */
    public Optional<LocalDate> day() {
        return form instanceof EdtfForm.Single(EdtfDate date) ? date.onlyDay() : Optional.empty();
    }

    /** Whether it reaches back without a beginning: "..". */
    public boolean isOpenStart() {
        return form.start() == EdtfForm.End.OPEN;
    }

    /** Whether it goes on without an end: "..". */
    public boolean isOpenEnd() {
        return form.end() == EdtfForm.End.OPEN;
    }

    /**
     * Whether it has a beginning that was not told: an empty start, or a year not stated at all.
     */
    public boolean isUnknownStart() {
        return form.start() == EdtfForm.End.UNKNOWN;
    }

    /** Whether it has an end that was not told: an empty end, or a year not stated at all. */
    public boolean isUnknownEnd() {
        return form.end() == EdtfForm.End.UNKNOWN;
    }

    /** Whether every possible day lies from the one day to before the other. */
    public boolean certainlyWithin(LocalDate from, LocalDate toExclusive) {
        return earliest != null
                && latest != null
                && !earliest.isBefore(from)
                && latest.isBefore(toExclusive);
    }

    /** Whether at least one possible day lies from the one day to before the other. */
    public boolean possiblyWithin(LocalDate from, LocalDate toExclusive) {
        return from.isBefore(toExclusive) && form.touches(from, toExclusive);
    }

    /**
     * The days beyond doubt, in order and with gaps between them: on these the fact did happen, or
     * hold. None for "some day in March"; the days from the latest start to the earliest end for an
     * interval.
     */
    public List<Days> definiteDays() {
        return form.definite(form.shape());
    }

    /**
     * The days beyond doubt if the fact has that shape, which the text alone does not always tell.
     */
    List<Days> definiteDays(Shape shape) {
        return form.definite(shape);
    }

    /** What the text tells of by itself: a day in its time, or all of it. */
    Shape naturalShape() {
        return form.shape();
    }

    @Override
    public int compareTo(Edtf other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Edtf that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

package biennien.pages.unit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** The days of an answer: the first and the last possible one, either of which may be unknown. */
record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest, String edtf) {

    static Days of(@Nullable Object time) {
        if (!(time instanceof Map<?, ?> given)) {
            return new Days(null, null, "");
        }
        return new Days(
                day(given.get("earliest")),
                day(given.get("latest")),
                Objects.toString(given.get("edtf"), ""));
    }

    static @Nullable LocalDate day(@Nullable Object day) {
        return day == null ? null : LocalDate.parse(day.toString());
    }

    /** The one year that all possible days lie in; null when there is none. */
    @Nullable Integer year() {
        return earliest != null && latest != null && earliest.getYear() == latest.getYear()
                ? earliest.getYear()
                : null;
    }

    /** Whether all of that year is told, and not a part of it. */
    boolean isWholeYear() {
        return edtf.matches("[0-9]{4}");
    }
}

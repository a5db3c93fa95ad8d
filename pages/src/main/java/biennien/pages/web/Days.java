package biennien.pages.web;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as they are typed: 31/1/2026 as is written in Viet Nam, or 2026-01-31. */
public final class Days {
    private static final Pattern AS_WRITTEN =
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Days() {}

    /** The day that was typed; null where it is none. */
    public static @Nullable LocalDate read(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        try {
            Matcher written = AS_WRITTEN.matcher(typed.strip());
            if (written.matches()) {
                return LocalDate.of(
                        Integer.parseInt(written.group(3)),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(1)));
            }
            return ISO.matcher(typed.strip()).matches() ? LocalDate.parse(typed.strip()) : null;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** A day as it would be typed in Viet Nam; whatever else was typed as it is. */
    public static @Nullable String written(@Nullable String typed) {
        LocalDate day = read(typed);
        return day == null
                ? typed
                : day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}

package biennien.pages.web;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days and months as they are typed: 31/1/2026 and 1/2026 as in Viet Nam, or 2026-01-31. */
public final class Days {
    private static final Pattern AS_WRITTEN =
            Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
    private static final Pattern MONTH = Pattern.compile("([0-9]{1,2})/([0-9]{4})");
    private static final Pattern ISO_MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");

    /** Two times with a dash between them that stands by itself, or is not that of an ISO date. */
    private static final Pattern TO =
            Pattern.compile("\\s+[-–]\\s+|–|(?<=/[0-9]{4})-(?=[0-9]{1,2}/)");

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
    public static @Nullable String writtenOrNull(@Nullable String typed) {
        return typed == null ? null : written(typed);
    }

    private static String written(String typed) {
        LocalDate day = read(typed);
        Matcher month = ISO_MONTH.matcher(typed);
        if (day == null && month.matches()) {
            return Integer.parseInt(month.group(2)) + "/" + month.group(1);
        }
        return day == null
                ? typed
                : day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    /**
     * A time that was typed as EDTF: 3/2022 as 2022-03, "1/2022 – 3/2022" as 2022-01/2022-03. What
     * is neither a day nor a month stays as it is.
     */
    public static String edtf(String typed) {
        return TO.splitAsStream(typed.strip()).map(Days::one).collect(Collectors.joining("/"));
    }

    private static String one(String typed) {
        LocalDate day = read(typed);
        Matcher month = MONTH.matcher(typed.strip());
        if (day == null && month.matches()) {
            return "%s-%02d".formatted(month.group(2), Integer.parseInt(month.group(1)));
        }
        return day == null ? typed.strip() : day.toString();
    }

    /** A time of EDTF as it would be typed in Viet Nam; what is not of days and months as it is. */
    public static String typed(String edtf) {
        String[] ends = edtf.split("/", -1);
        boolean plain = Arrays.stream(ends).allMatch(end -> !written(end).equals(end));
        return plain
                ? Arrays.stream(ends).map(Days::written).collect(Collectors.joining(" – "))
                : edtf;
    }
}

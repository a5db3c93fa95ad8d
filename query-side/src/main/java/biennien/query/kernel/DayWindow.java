package biennien.query.kernel;

import biennien.events.values.MalformedValue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;

/**
 * Whole days in a row that somebody asks about: {@code 2022-01-01/2022-07-31}, both included; a
 * month or a year is all of its days, so that {@code 2022}, {@code 2022-03} and {@code 2022/2023}
 * are windows too. Local days of Asia/Ho_Chi_Minh.
 *
 * @param from the first day
 * @param to the last day, itself included
 */
public record DayWindow(LocalDate from, LocalDate to) {

    public DayWindow {
        if (to.isBefore(from)) {
            throw new MalformedValue(
                    "reversed-days",
                    "The window ends on %s, before it begins on %s.".formatted(to, from));
        }
    }

    /**
     * @throws MalformedValue {@code bad-window} or {@code reversed-days}
     */
    public DayWindow(String text) {
        this(first(ends(text)[0]), last(ends(text)[1]));
    }

    /** The first day after the window. */
    public LocalDate toExclusive() {
        return to.plusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static String[] ends(String text) {
        String[] parts = text.split("/", -1);
        return switch (parts.length) {
            case 1 -> new String[] {parts[0], parts[0]};
            case 2 -> parts;
            default -> throw malformed(text);
        };
    }

    private static LocalDate first(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Days.parse(text + "-01-01");
                case 7 -> Days.parse(text + "-01");
                default -> Days.parse(text);
            };
        } catch (DateTimeParseException e) {
            throw malformed(text);
        }
    }

    private static LocalDate last(String text) {
        try {
            return switch (text.length()) {
                case 4 -> Days.parse(text + "-12-31");
                case 7 -> YearMonth.from(Days.parse(text + "-01")).atEndOfMonth();
                default -> Days.parse(text);
            };
        } catch (DateTimeParseException e) {
            throw malformed(text);
        }
    }

    private static MalformedValue malformed(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new MalformedValue(
                "bad-window",
                "'%s' is no window: write the first and the last day, as in 2022-01-01/2022-07-31, or a year or month as in 2022, 2022-03 or 2022/2023."
                        .formatted(shown));
    }
}

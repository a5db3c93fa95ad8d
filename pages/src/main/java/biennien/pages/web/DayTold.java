package biennien.pages.web;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The day of which a page tells what changes with the days: ages, and what stands. */
public final class DayTold {
    private DayTold() {}

    /**
     * The day that was chosen.
     *
     * @return null where none was
     * @throws Refused when the text is no day
     */
    public static @Nullable LocalDate chosen(String parameter, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw Refused.badParameter(
                    parameter,
                    "not-a-day",
                    "'%s' is no day such as 2025-07-01.".formatted(text.strip()));
        }
    }

    /**
     * The day where none was chosen: that of the knowledge the reader chose, else today. The page
     * of a position is of one day, whenever it is looked at.
     */
    public static LocalDate of(Reading reading, Clock clock) {
        LocalDate today = LocalDate.now(clock.withZone(Show.VIET_NAM));
        LocalDate known = ofKnowledge(reading);
        return known == null || known.isAfter(today) ? today : known;
    }

    private static @Nullable LocalDate ofKnowledge(Reading reading) {
        String basis = reading.known().basis();
        if (basis == null) {
            return day(reading.known().asOf());
        }
        Answer last = reading.plain("/api/v1/events/" + Reading.part(basis));
        return day(last.object().get("recordedAt"));
    }

    /** A blank was a + that was not encoded. */
    private static @Nullable LocalDate day(@Nullable Object moment) {
        try {
            return moment == null
                    ? null
                    : OffsetDateTime.parse(moment.toString().replace(' ', '+'))
                            .atZoneSameInstant(Show.VIET_NAM)
                            .toLocalDate();
        } catch (DateTimeException refusedByTheApi) {
            return null;
        }
    }
}

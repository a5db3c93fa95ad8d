package biennien.pages.care;

import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long ago something was, in words. */
@Component
class Ages {
    private static final Duration NOW = Duration.ofSeconds(5);
    private static final Duration MINUTES = Duration.ofMinutes(2);
    private static final Duration HOURS = Duration.ofHours(2);
    private static final Duration DAYS = Duration.ofDays(2);

    private final Show show;
    private final Clock clock = Clock.systemUTC();

    Ages(Show show) {
        this.show = show;
    }

    /** "3 phút trước"; "chưa lần nào" when it never was. */
    public String ago(@Nullable Object moment) {
        if (moment == null) {
            return show.text("care.never");
        }
        Duration age = age(moment);
        if (age.compareTo(NOW) < 0) {
            return show.text("care.ago.now");
        }
        return show.text("care.ago", span(age));
    }

    /** "40 giây", for seconds of an answer. */
    public String lasting(@Nullable Object seconds) {
        double given = seconds instanceof Number number ? number.doubleValue() : 0;
        return span(Duration.ofMillis(Math.round(given * 1_000)));
    }

    Duration age(Object moment) {
        return Duration.between(Instant.parse(moment.toString()), clock.instant());
    }

    private String span(Duration time) {
        if (time.compareTo(MINUTES) < 0) {
            return show.text("care.span.seconds", Long.toString(time.toSeconds()));
        }
        if (time.compareTo(HOURS) < 0) {
            return show.text("care.span.minutes", Long.toString(time.toMinutes()));
        }
        return time.compareTo(DAYS) < 0
                ? show.text("care.span.hours", Long.toString(time.toHours()))
                : show.text("care.span.days", Long.toString(time.toDays()));
    }
}

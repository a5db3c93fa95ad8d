package biennien.pages.web;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** EDTF (ISO 8601-2) as people say it. What is not known to it is shown as it is written. */
final class DateWords {
    private static final Pattern DATE =
            Pattern.compile("(-?[0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?");
    private static final Pattern WHOLE_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int YEAR = 4;
    private static final Pattern MARKS = Pattern.compile("[?~%]");

    private final Show show;

    DateWords(Show show) {
        this.show = show;
    }

    String of(String edtf) {
        if (edtf.startsWith("[") && edtf.endsWith("]")) {
            return oneOf(edtf.substring(1, edtf.length() - 1));
        }
        if (edtf.startsWith("{") && edtf.endsWith("}")) {
            return list(edtf.substring(1, edtf.length() - 1));
        }
        int slash = edtf.indexOf('/');
        return slash < 0
                ? date(edtf)
                : interval(edtf.substring(0, slash), edtf.substring(slash + 1));
    }

    /** One of several days, of which the source leaves open which. */
    private String oneOf(String inner) {
        String[] parts = inner.split(",", -1);
        if (parts.length == 1) {
            String[] ends = inner.strip().split("\\.\\.", -1);
            if (ends.length == 2 && ends[0].isEmpty()) {
                return show.text("date.at-latest", date(ends[1]));
            }
            if (ends.length == 2 && ends[1].isEmpty()) {
                return show.text("date.at-earliest", date(ends[0]));
            }
            return ends.length == 2
                    ? show.text("date.some-time", date(ends[0]), date(ends[1]))
                    : date(inner.strip());
        }
        String first = parts[0].strip();
        String last = parts[parts.length - 1].strip();
        boolean sameDay =
                Arrays.stream(parts)
                        .allMatch(
                                part ->
                                        WHOLE_DAY.matcher(part.strip()).matches()
                                                && part.strip()
                                                        .substring(YEAR)
                                                        .equals(first.substring(YEAR)));
        return sameDay
                ? show.text(
                        "date.day-of-years",
                        number(first.substring(YEAR + 4)),
                        month(first.substring(YEAR + 1, YEAR + 3)),
                        first.substring(0, YEAR),
                        last.substring(0, YEAR))
                : show.text("date.one-of", list(inner));
    }

    private static String number(String digits) {
        return Integer.toString(Integer.parseInt(digits));
    }

    /** Its name in English, where 5/11 would be two days; its number in Vietnamese. */
    private String month(String digits) {
        int month = Integer.parseInt(digits);
        boolean hasName = month >= 1 && month <= Month.values().length;
        return hasName && show.isEnglish()
                ? Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                : number(digits);
    }

    private String list(String inner) {
        StringBuilder all = new StringBuilder();
        for (String part : inner.split(",", -1)) {
            String[] ends = part.strip().split("\\.\\.", -1);
            all.append(all.isEmpty() ? "" : ", ")
                    .append(ends.length == 2 ? interval(ends[0], ends[1]) : date(part.strip()));
        }
        return all.toString();
    }

    private String interval(String from, String to) {
        boolean noStart = from.isEmpty() || from.equals("..");
        boolean noEnd = to.isEmpty() || to.equals("..");
        if (noStart && noEnd) {
            return show.text("show.no-time");
        }
        if (noEnd) {
            return show.text(to.isEmpty() ? "date.from-unknown" : "date.from", date(from));
        }
        if (noStart) {
            return show.text("date.until", date(to));
        }
        return show.text("date.from-to", date(from), date(to));
    }

    private String date(String written) {
        String bare = MARKS.matcher(written).replaceAll("");
        Matcher parts = DATE.matcher(bare);
        if (!parts.matches()) {
            return written;
        }
        String said = plain(parts.group(1), parts.group(2), parts.group(3));
        if (written.indexOf('%') >= 0 || (written.indexOf('?') >= 0 && written.indexOf('~') >= 0)) {
            return show.text("date.about-perhaps", said);
        }
        if (written.indexOf('?') >= 0) {
            return show.text("date.perhaps", said);
        }
        return written.indexOf('~') >= 0 ? show.text("date.about", said) : said;
    }

    private String plain(String year, @Nullable String month, @Nullable String day) {
        boolean yearKnown = year.indexOf('X') < 0;
        if (month == null) {
            return yearKnown
                    ? show.text("date.year", year)
                    : year.equals("XXXX")
                            ? show.text("show.no-time")
                            : show.text("date.decade", year.replace('X', '0'));
        }
        boolean monthKnown = month.indexOf('X') < 0;
        boolean dayKnown = day != null && day.indexOf('X') < 0;
        if (!monthKnown) {
            return yearKnown ? show.text("date.month-unknown", year) : show.text("show.no-time");
        }
        String m = month(month);
        if (day == null) {
            return yearKnown
                    ? show.text("date.month", m, year)
                    : show.text("date.month-no-year", m);
        }
        if (!dayKnown) {
            return yearKnown
                    ? show.text("date.some-day", m, year)
                    : show.text("date.month-no-year", m);
        }
        String d = number(day);
        return yearKnown ? show.text("date.day", d, m, year) : show.text("date.day-no-year", d, m);
    }
}

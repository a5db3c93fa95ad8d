package biennien.query.reading;

import biennien.events.values.Shape;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO 8601-2 as people say it. What is not known to it is said as it is written. */
enum SpokenTime {
    VIETNAMESE {
        @Override
        String day(int d, int m, @Nullable String year) {
            return "ngày %d/%d%s".formatted(d, m, year == null ? ", không rõ năm" : "/" + year);
        }

        @Override
        String month(int m, @Nullable String year) {
            return "tháng %d%s".formatted(m, year == null ? ", không rõ năm" : "/" + year);
        }

        @Override
        String someDay(int m, @Nullable String year) {
            return "một ngày trong " + month(m, year);
        }

        @Override
        String monthUnknown(String year) {
            return "năm " + year + ", không rõ tháng";
        }

        @Override
        String year(String year) {
            return "năm " + year;
        }

        @Override
        String decade(String year) {
            return "những năm " + year;
        }

        @Override
        String doubted(String said, boolean about, boolean perhaps) {
            return (perhaps ? "có lẽ " : "") + (about ? "khoảng " : "") + said;
        }

        @Override
        String interval(@Nullable String from, @Nullable String to, boolean goesOn) {
            if (from == null && to == null) {
                return "không rõ thời gian";
            }
            if (from == null) {
                return "đến " + to + ", không rõ từ bao giờ";
            }
            return "từ "
                    + from
                    + (to != null ? " đến " + to : goesOn ? " đến nay" : ", không rõ đến bao giờ");
        }

        @Override
        String oneOf(List<String> parts) {
            return "một trong: " + String.join("; ", parts);
        }

        @Override
        String upTo(String end) {
            return "chậm nhất " + end;
        }

        @Override
        String notBefore(String begin) {
            return "sớm nhất " + begin;
        }

        @Override
        String someDayBetween(String from, String to) {
            return "một ngày trong khoảng từ " + from + " đến " + to;
        }

        @Override
        String throughout(String said) {
            return "suốt " + said;
        }
    },
    ENGLISH {
        @Override
        String day(int d, int m, @Nullable String year) {
            return "%d %s%s"
                    .formatted(d, monthName(m), year == null ? ", year not known" : " " + year);
        }

        @Override
        String month(int m, @Nullable String year) {
            return monthName(m) + (year == null ? ", year not known" : " " + year);
        }

        @Override
        String someDay(int m, @Nullable String year) {
            return "a day in " + month(m, year);
        }

        @Override
        String monthUnknown(String year) {
            return year + ", month not known";
        }

        @Override
        String year(String year) {
            return year;
        }

        @Override
        String decade(String year) {
            return "the " + year + "s";
        }

        @Override
        String doubted(String said, boolean about, boolean perhaps) {
            return (perhaps ? "perhaps " : "") + (about ? "about " : "") + said;
        }

        @Override
        String interval(@Nullable String from, @Nullable String to, boolean goesOn) {
            if (from == null && to == null) {
                return "time not known";
            }
            if (from == null) {
                return "until " + to + ", start not known";
            }
            return "from "
                    + from
                    + (to != null ? " to " + to : goesOn ? " until now" : ", end not known");
        }

        @Override
        String oneOf(List<String> parts) {
            return "one of: " + String.join("; ", parts);
        }

        @Override
        String upTo(String end) {
            return end + " at the latest";
        }

        @Override
        String notBefore(String begin) {
            return begin + " at the earliest";
        }

        @Override
        String someDayBetween(String from, String to) {
            return "a day between " + from + " and " + to;
        }

        @Override
        String throughout(String said) {
            return "throughout " + said;
        }
    };

    private static final Pattern DATE =
            Pattern.compile("(-?[0-9X]{4})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?");
    private static final Pattern MARKS = Pattern.compile("[?~%]");
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    /** A span over one month or year is "throughout"; an interval says so by itself. */
    String of(String edtf, Shape shape) {
        String said = of(edtf);
        boolean plain = edtf.indexOf('/') < 0 && !edtf.startsWith("{") && !edtf.startsWith("[");
        boolean wholeDay = plain && edtf.length() >= 10 && edtf.indexOf('X') < 0;
        return shape == Shape.SPAN && plain && !wholeDay ? throughout(said) : said;
    }

    private String of(String edtf) {
        if (edtf.startsWith("[") && edtf.endsWith("]")) {
            List<String> parts = parts(edtf);
            return parts.size() == 1 ? parts.getFirst() : oneOf(parts);
        }
        if (edtf.startsWith("{") && edtf.endsWith("}")) {
            return String.join("; ", parts(edtf));
        }
        int slash = edtf.indexOf('/');
        if (slash < 0) {
            return date(edtf);
        }
        String from = edtf.substring(0, slash);
        String to = edtf.substring(slash + 1);
        return interval(
                from.isEmpty() || from.equals("..") ? null : date(from),
                to.isEmpty() || to.equals("..") ? null : date(to),
                to.equals(".."));
    }

    private List<String> parts(String set) {
        List<String> all = new ArrayList<>();
        for (String part : set.substring(1, set.length() - 1).split(",", -1)) {
            String[] ends = part.strip().split("\\.\\.", -1);
            if (ends.length != 2) {
                all.add(date(part.strip()));
            } else if (ends[0].isEmpty()) {
                all.add(upTo(date(ends[1])));
            } else if (ends[1].isEmpty()) {
                all.add(notBefore(date(ends[0])));
            } else {
                all.add(someDayBetween(date(ends[0]), date(ends[1])));
            }
        }
        return all;
    }

    private String date(String written) {
        Matcher parts = DATE.matcher(MARKS.matcher(written).replaceAll(""));
        if (!parts.matches()) {
            return written;
        }
        boolean both = written.indexOf('%') >= 0;
        return doubted(
                plain(parts.group(1), parts.group(2), parts.group(3)),
                both || written.indexOf('~') >= 0,
                both || written.indexOf('?') >= 0);
    }

    private String plain(String year, @Nullable String month, @Nullable String day) {
        String known = year.indexOf('X') < 0 ? year : null;
        if (month == null) {
            return known != null
                    ? year(known)
                    : year.equals("XXXX")
                            ? interval(null, null, false)
                            : decade(year.replace('X', '0'));
        }
        if (month.indexOf('X') >= 0) {
            return known == null ? interval(null, null, false) : monthUnknown(known);
        }
        int m = Integer.parseInt(month);
        if (day == null) {
            return month(m, known);
        }
        return day.indexOf('X') >= 0 ? someDay(m, known) : day(Integer.parseInt(day), m, known);
    }

    private static String monthName(int month) {
        return MONTHS.get((month - 1) % MONTHS.size());
    }

    abstract String day(int d, int m, @Nullable String year);

    abstract String month(int m, @Nullable String year);

    abstract String someDay(int m, @Nullable String year);

    abstract String monthUnknown(String year);

    abstract String year(String year);

    abstract String decade(String year);

    abstract String doubted(String said, boolean about, boolean perhaps);

    abstract String interval(@Nullable String from, @Nullable String to, boolean goesOn);

    abstract String oneOf(List<String> parts);

    abstract String upTo(String end);

    abstract String notBefore(String begin);

    abstract String someDayBetween(String from, String to);

    abstract String throughout(String said);
}

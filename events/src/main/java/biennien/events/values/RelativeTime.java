package biennien.events.values;

import biennien.events.values.EdtfDate.Sign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A time that a source tells by another: "trong 7 tháng qua", said in August 2022. Kept beside the
 * days that it comes to, so that whoever doubts the day of the source, or reads the words
 * otherwise, sees what the days rest on. Stored as {@code
 * {"anchor":"2022-08","count":7,"rule":"months-before","said":"trong 7 tháng qua"}}.
 *
 * <p>What a rule makes of an anchor never changes; another reading of the same words is another
 * rule. Doubt of the anchor is doubt of what is read from it, and what can't be told without more
 * certainty than the anchor has is refused.
 *
 * @param said the words of the source
 * @param anchor the day on which they were said, as far as it is known; mostly that of the document
 * @param rule how the words are read
 * @param count how many months or years; in a request it may be left out where the words tell it
 * @param since the beginning, for {@link Rule#SINCE}; may be left out in the same way
 * @param day month and day ("11-05"), for {@link Rule#DAY_WITHOUT_YEAR}; may be left out likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelativeTime(
        Quote said,
        Edtf anchor,
        Rule rule,
        @Nullable Integer count,
        @Nullable Edtf since,
        @Nullable String day) {

    /** How words are read from the day on which they were said. */
    public enum Rule {
        /** So many whole months up to and without that of the anchor: "7 tháng qua". */
        MONTHS_BEFORE("months-before"),
        /** So many whole years up to and without that of the anchor: "3 năm qua", "năm ngoái". */
        YEARS_BEFORE("years-before"),
        /** Throughout, from a date to the anchor: "từ năm 2015 đến nay". */
        SINCE("since"),
        /** Throughout, from 1 January of the anchor's year to the anchor: "từ đầu năm đến nay". */
        YEAR_TO_DATE("year-to-date"),
        /** The month of the anchor: "trong tháng". */
        SAME_MONTH("same-month"),
        /** The year of the anchor: "năm nay". */
        SAME_YEAR("same-year"),
        /** On the anchor itself: "hiện nay"; also "đến nay" of what stands. */
        AT_ANCHOR("at-anchor"),
        /** A day and month of a year in which the anchor may lie: "ngày 5/11". */
        DAY_WITHOUT_YEAR("day-without-year");

        private final String code;

        Rule(String code) {
            this.code = code;
        }

        @JsonValue
        public String code() {
            return code;
        }

        /**
         * @throws MalformedValue {@code unknown-relative-rule}
         */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public static Rule fromCode(String code) {
            return Arrays.stream(values())
                    .filter(rule -> rule.code.equals(code))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new MalformedValue(
                                            "unknown-relative-rule",
                                            "\""
                                                    + Text.shown(code)
                                                    + "\" is no rule for a relative time. The rules"
                                                    + " are "
                                                    + Arrays.stream(values())
                                                            .map(Rule::code)
                                                            .collect(Collectors.joining(", "))
                                                    + "."));
        }
    }

    /** As many years as a set of days can list; a wider anchor leaves the year open. */
    private static final int MOST_YEARS = 40;

    private static final int MOST_COUNT = 1200;

    private static final Pattern MONTH_AND_DAY = Pattern.compile("\\d{2}-\\d{2}");

    /**
     * @throws MalformedValue when a part is missing that neither the request nor the words tell, or
     *     one is given that the rule does not know
     */
    public RelativeTime {
        Text.required("said", said);
        Text.required("anchor", anchor);
        Text.required("rule", rule);
        boolean counts = rule == Rule.MONTHS_BEFORE || rule == Rule.YEARS_BEFORE;
        if (counts && count == null) {
            count = RelativeWords.count(said.value(), rule);
        }
        if (rule == Rule.SINCE && since == null) {
            since = RelativeWords.since(said.value());
        }
        if (rule == Rule.DAY_WITHOUT_YEAR && day == null) {
            day = RelativeWords.day(said.value());
        }
        needed(counts, count, "count", "how many months or years, such as 7", rule);
        needed(rule == Rule.SINCE, since, "since", "the date it begins on, such as 2015", rule);
        needed(rule == Rule.DAY_WITHOUT_YEAR, day, "day", "month and day, such as 11-05", rule);
        if (count != null && (count < 1 || count > MOST_COUNT)) {
            throw new MalformedValue(
                    "relative-count",
                    "The count is from 1 to " + MOST_COUNT + ", not " + count + ".");
        }
        if (day != null) {
            monthDay(day);
        }
    }

    private static void needed(
            boolean belongs, @Nullable Object part, String name, String what, Rule rule) {
        if (belongs && part == null) {
            throw new MalformedValue(
                    "relative-" + name + "-missing",
                    "The rule "
                            + rule.code
                            + " needs '"
                            + name
                            + "', "
                            + what
                            + "; the words do not tell it.");
        }
        if (!belongs && part != null) {
            throw new MalformedValue(
                    "relative-" + name + "-unused",
                    "The rule " + rule.code + " has no use for '" + name + "'. Leave it out.");
        }
    }

    private static MonthDay monthDay(String day) {
        try {
            if (MONTH_AND_DAY.matcher(day).matches()) {
                return MonthDay.parse("--" + day);
            }
        } catch (DateTimeException noDay) {
            // Said below, as of any other text.
        }
        throw new MalformedValue(
                "relative-day",
                "The day is a month and a day of it, such as 11-05; not \""
                        + Text.shown(day)
                        + "\".");
    }

    /**
     * The time that the words come to.
     *
     * @throws MalformedValue {@code anchor-too-vague} when the anchor is not known well enough for
     *     the rule
     */
    Period reading() {
        return switch (rule) {
            case MONTHS_BEFORE -> monthsBefore(needCount());
            case YEARS_BEFORE -> yearsBefore(needCount());
            case SINCE -> span(Text.required("since", since).text(), upToAnchor());
            case YEAR_TO_DATE -> yearToDate();
            case SAME_MONTH -> whole(month() + sign());
            case SAME_YEAR -> whole(year() + sign());
            case AT_ANCHOR -> atAnchor();
            case DAY_WITHOUT_YEAR -> Period.ofSaid(dayOfSomeYear(monthDay(needDay())));
        };
    }

    /**
     * @throws MalformedValue {@code relative-words-differ} when the words plainly tell another
     *     count, beginning or day
     */
    void refuseOtherWords() {
        Object told =
                switch (rule) {
                    case MONTHS_BEFORE, YEARS_BEFORE -> RelativeWords.count(said.value(), rule);
                    case SINCE -> RelativeWords.since(said.value());
                    case DAY_WITHOUT_YEAR -> RelativeWords.day(said.value());
                    case YEAR_TO_DATE, SAME_MONTH, SAME_YEAR, AT_ANCHOR -> null;
                };
        Object stated = count != null ? count : since != null ? since : day;
        if (told != null && !told.equals(stated)) {
            throw new MalformedValue(
                    "relative-words-differ",
                    "The words \"" + said + "\" tell " + told + ", the request " + stated + ".");
        }
    }

    /**
     * Whether someone's own statement of the days says the same. It may show more doubt than the
     * reading, never less.
     */
    boolean agreesWith(Edtf stated, Shape shape) {
        Period read = reading();
        if (read.edtf().equals(stated)) {
            return true;
        }
        if (rule == Rule.DAY_WITHOUT_YEAR) {
            return stated.text().equals("XXXX-" + day);
        }
        return read.earliest().equals(stated.earliest())
                && read.latest().equals(stated.latest())
                && stated.definiteDays(shape).stream().allMatch(days -> isDefinite(read, days));
    }

    private static boolean isDefinite(Period read, Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        return first != null
                && last != null
                && read.definiteDays().stream()
                        .anyMatch(d -> d.contains(first) && d.contains(last));
    }

    private int needCount() {
        return Text.required("count", count);
    }

    private String needDay() {
        return Text.required("day", day);
    }

    private Period monthsBefore(int months) {
        YearMonth anchored = month();
        return months == 1
                ? whole(anchored.minusMonths(1) + sign())
                : span(anchored.minusMonths(months) + sign(), anchored.minusMonths(1) + sign());
    }

    private Period yearsBefore(int years) {
        int anchored = Integer.parseInt(year());
        return years == 1
                ? whole(fourDigits(anchored - 1) + sign())
                : span(fourDigits(anchored - years) + sign(), fourDigits(anchored - 1) + sign());
    }

    private Period yearToDate() {
        EdtfDate date = date();
        LocalDate first = date.first().orElseThrow();
        if (first.getYear() != date.last().orElseThrow().getYear()) {
            throw tooVague("a date whose year is beyond doubt");
        }
        String from = date.day() == null ? "-01" : "-01-01";
        String begun = month().getYear() + from;
        return begun.equals(anchor.text())
                ? whole(upToAnchor())
                : span(fourDigits(month().getYear()) + from + sign(), upToAnchor());
    }

    /** "Now" is some day in a month: how far it reaches is in doubt. */
    private String upToAnchor() {
        return date().day() == null && date().whole() == Sign.NONE
                ? anchor.text() + "?"
                : anchor.text();
    }

    private Period atAnchor() {
        if (anchor.naturalShape() != Shape.POINT) {
            throw tooVague("a day, or one of several: [2015-03-11..2025-02-28]");
        }
        return Period.ofSaid(anchor);
    }

    private Edtf dayOfSomeYear(MonthDay monthDay) {
        LocalDate first = anchor.earliest().orElse(null);
        LocalDate last = anchor.latest().orElse(null);
        if (first == null || last == null || last.getYear() - first.getYear() >= MOST_YEARS) {
            return Edtf.parse("XXXX-" + day);
        }
        List<String> days = new ArrayList<>();
        for (int y = first.getYear(); y <= last.getYear(); y++) {
            if (monthDay.isValidYear(y)) {
                days.add(monthDay.atYear(y).toString());
            }
        }
        if (days.isEmpty()) {
            throw new MalformedValue(
                    "anchor-too-vague",
                    "No year in which \"" + anchor + "\" may lie has a day " + day + ".");
        }
        boolean doubted = anchor.text().matches(".*[?~%].*");
        return Edtf.parse(
                days.size() == 1
                        ? days.getFirst() + (doubted ? "?" : "")
                        : "[" + String.join(",", days) + "]");
    }

    private YearMonth month() {
        EdtfDate date = date();
        if (date.month() == null) {
            throw tooVague("a month or a day, such as 2022-08");
        }
        return YearMonth.parse(date.year().digits() + "-" + date.month().digits());
    }

    private String year() {
        return date().year().digits();
    }

    private String sign() {
        return switch (date().whole()) {
            case NONE -> "";
            case UNCERTAIN -> "?";
            case APPROXIMATE -> "~";
            case BOTH -> "%";
        };
    }

    /** The anchor as one date whose digits are all stated and whose parts are not doubted apart. */
    private EdtfDate date() {
        EdtfDate date = anchor.single().orElseThrow(() -> tooVague("one year, month or day"));
        boolean parts =
                date.year().stated()
                        && (date.month() == null || date.month().stated())
                        && (date.day() == null || date.day().stated());
        if (!parts) {
            throw tooVague("a date without X and without signs inside");
        }
        return date;
    }

    private MalformedValue tooVague(String needed) {
        return new MalformedValue(
                "anchor-too-vague",
                "The rule "
                        + rule.code
                        + " can't be read from \""
                        + anchor
                        + "\": it needs "
                        + needed
                        + ". Leave the relative part out and state the period itself.");
    }

    private static Period whole(String text) {
        return new Period(Edtf.parse(text), Shape.SPAN);
    }

    private static Period span(String from, String to) {
        return Period.ofSaid(Edtf.parse(from + "/" + to));
    }

    private static String fourDigits(int year) {
        return String.format(java.util.Locale.ROOT, "%04d", year);
    }
}

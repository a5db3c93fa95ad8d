package biennien.events.values;

import biennien.events.values.RelativeTime.Rule;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a relative time tell by themselves: "7 tháng", "từ năm 2015", "ngày 5/11". */
final class RelativeWords {

    private static final String DATE =
            "(?:(?:ngày )?(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{4})"
                    + "|(?:tháng )?(?<ofmonth>\\d{1,2})/(?<monthyear>\\d{4})"
                    + "|(?:năm )?(?<only>\\d{4}))(?![\\d/])";
    private static final Pattern SINCE = Pattern.compile("\\b(?:từ|kể từ) " + DATE, flags());
    private static final Pattern DAY =
            Pattern.compile(
                    "(?<![\\d/.-])(?<day>\\d{1,2})(?:/| tháng )(?<month>\\d{1,2})(?![\\d/])",
                    flags());

    private RelativeWords() {}

    private static int flags() {
        return Pattern.UNICODE_CHARACTER_CLASS;
    }

    /** The number right before "tháng" or "năm", when it is told once. */
    static @Nullable Integer count(String said, Rule rule) {
        String unit = rule == Rule.MONTHS_BEFORE ? "tháng" : "năm";
        List<String> syllables = List.of(tidy(said).split(" "));
        Integer found = null;
        for (int i = 0; i < syllables.size(); i++) {
            Integer number = null;
            int next = i + 1;
            if (syllables.get(i).matches("\\d{1,4}")) {
                number = Integer.valueOf(syllables.get(i));
            } else if (NumberWords.at(syllables, i) instanceof NumberWords.Read read) {
                number = read.number().intValue();
                next = i + read.syllables();
            }
            if (number != null && next < syllables.size() && syllables.get(next).equals(unit)) {
                if (found != null) {
                    return null;
                }
                found = number;
                i = next;
            }
        }
        return found;
    }

    static @Nullable Edtf since(String said) {
        Matcher told = SINCE.matcher(tidy(said));
        if (!told.find()) {
            return null;
        }
        String date =
                told.group("year") != null
                        ? told.group("year") + two(told.group("month")) + two(told.group("day"))
                        : told.group("ofmonth") != null
                                ? told.group("monthyear") + two(told.group("ofmonth"))
                                : told.group("only");
        return Edtf.parse(date);
    }

    static @Nullable String day(String said) {
        Matcher told = DAY.matcher(tidy(said));
        return told.find() ? two(told.group("month")).substring(1) + two(told.group("day")) : null;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "-0" + digits : "-" + digits;
    }

    private static String tidy(String said) {
        return Normalizer.normalize(said, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

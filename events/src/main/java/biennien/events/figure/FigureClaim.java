package biennien.events.figure;

import biennien.events.law.Indicator;
import biennien.events.values.FoldedText;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a figure speaks about, without its number and whoever says it. Two figures compete when they
 * speak of the same thing and may speak of the same time:
 *
 * <ul>
 *   <li>the same unit, indicator, kind of subject and subject;
 *   <li>the same unit of count; groups are counted alike in whatever word (tổ, đội, cụm);
 *   <li>the same measure;
 *   <li>a time that may be the same, see {@link #isOfTheTimeOf}.
 * </ul>
 *
 * @param counted the unit of count, as in {@link biennien.events.values.Quantity#unit()}
 * @param period the time it speaks about (valid time)
 */
public record FigureClaim(
        UnitId unit,
        Indicator indicator,
        Subject subject,
        String counted,
        Measure measure,
        Period period) {

    /** In what two figures differ, so that they do not compete. */
    public enum Difference {
        UNITS("different-units", "units"),
        INDICATORS("different-indicators", "indicators"),
        SUBJECTS("different-subjects", "subjects"),
        UNITS_OF_COUNT("different-units-of-count", "units of count"),
        MEASURES("different-measures", "measures"),
        PERIODS("different-periods", "times");

        private final String code;
        private final String words;

        Difference(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** Such as {@code different-units-of-count}. */
        public String code() {
            return code;
        }

        /** What is different, in English. */
        public String words() {
            return words;
        }
    }

    /** As {@link #differences} says, but of many claims each is held against each. */
    public boolean competesWith(FigureClaim other) {
        return unit.equals(other.unit)
                && indicator == other.indicator
                && measure == other.measure
                && isOfTheSubjectOf(other)
                && isCountedAlike(other)
                && isOfTheTimeOf(other) != Truth.FALSE;
    }

    private boolean isOfTheSubjectOf(FigureClaim other) {
        return subject.type().equals(other.subject.type())
                && (subject.code().equals(other.subject.code())
                        || folded(subject).equals(folded(other.subject)));
    }

    private boolean isCountedAlike(FigureClaim other) {
        return wordOfCount(indicator, counted).equals(wordOfCount(other.indicator, other.counted));
    }

    /** None when the two compete. */
    public List<Difference> differences(FigureClaim other) {
        var found = new ArrayList<Difference>();
        if (!unit.equals(other.unit)) {
            found.add(Difference.UNITS);
        }
        if (indicator != other.indicator) {
            found.add(Difference.INDICATORS);
        }
        if (!isOfTheSubjectOf(other)) {
            found.add(Difference.SUBJECTS);
        }
        if (!isCountedAlike(other)) {
            found.add(Difference.UNITS_OF_COUNT);
        }
        if (measure != other.measure) {
            found.add(Difference.MEASURES);
        }
        if (isOfTheTimeOf(other) == Truth.FALSE) {
            found.add(Difference.PERIODS);
        }
        return List.copyOf(found);
    }

    /**
     * Whether both speak of the same time. TRUE: of the same day, or throughout the same days, and
     * neither is in doubt. UNKNOWN: of some day, and one day is possible for both; or throughout a
     * stretch, and both may begin on the same day and end on the same day; or the one is told as
     * some day in just those days that the other holds throughout ("2022"). Else FALSE: seven
     * months and the whole year are two times, and so are a day and a year around it.
     */
    public Truth isOfTheTimeOf(FigureClaim other) {
        return SameTime.of(period, other.period);
    }

    /** Groups are counted alike in whatever word, so for them there is none. */
    public static String wordOfCount(Indicator indicator, String counted) {
        return indicator == Indicator.GROUP_COUNT ? "" : counted.toLowerCase(Locale.ROOT);
    }

    private static String folded(Subject subject) {
        return FoldedText.of(subject.code()).value();
    }
}

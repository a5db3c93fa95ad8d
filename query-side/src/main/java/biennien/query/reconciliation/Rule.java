package biennien.query.reconciliation;

import static biennien.query.reconciliation.Verdict.COMPATIBLE;
import static biennien.query.reconciliation.Verdict.CONTRADICTS;
import static biennien.query.reconciliation.Verdict.INCOMPLETE;
import static biennien.query.reconciliation.Verdict.MATCH;
import static biennien.query.reconciliation.Verdict.NOT_COMPARABLE;
import static biennien.query.reconciliation.Verdict.SUPPRESSED;

import biennien.events.values.Interval;
import biennien.events.values.Measure;

import java.util.Locale;

/**
 * The rules by which a verdict is given, each with its sentence, in which {@code %1$s} is the
 * reported number and {@code %2$s} the other one.
 */
enum Rule {
    PARTS_ARE_THE_TOTAL(MATCH, "The parts come to %2$s, which is the total."),
    PARTS_MAY_BE_THE_TOTAL(
            COMPATIBLE, "All parts are reported and come to %2$s; the total is %1$s. Both can be."),
    LIST_GOES_ON(
            INCOMPLETE,
            "The list of parts goes on in the source. Those told come to %2$s and do not surely"
                    + " exceed the total of %1$s; the rest was not told, which is not zero."),
    PARTS_ARE_MISSING(
            INCOMPLETE,
            "Not every known part is reported. Those told come to %2$s and do not surely exceed"
                    + " the total of %1$s; what was not reported is not zero."),
    PARTS_EXCEED_THE_TOTAL(CONTRADICTS, "The parts come to %2$s, more than the total of %1$s."),
    PARTS_ARE_NOT_THE_TOTAL(
            CONTRADICTS,
            "All parts are reported and come to %2$s, which can't be the total of %1$s."),
    NO_PARTS_REPORTED(
            NOT_COMPARABLE, "The source reports no parts of this total, which is not zero."),
    PARTS_ARE_OTHERWISE(
            NOT_COMPARABLE,
            "What the source reports of the parts is of another time, measure or unit of count."),
    PART_IS_TOLD_TWICE(NOT_COMPARABLE, "The source tells a part twice, or lumped with another."),

    RECORDED_IS_THE_REPORTED(MATCH, "Recorded facts come to %2$s, as reported."),
    RECORDED_MAY_BE_THE_REPORTED(
            COMPATIBLE, "Recorded facts come to %2$s; %1$s is reported. Both can be."),
    NOT_ALL_RECORDED(
            INCOMPLETE,
            "Recorded facts come to %2$s and %1$s is reported; what was not recorded is not"
                    + " zero."),
    MORE_RECORDED(CONTRADICTS, "Recorded facts come to %2$s, more than the %1$s that is reported."),
    NOTHING_RECORDED(NOT_COMPARABLE, "No such fact is recorded, which is not zero."),
    COUNTED_OTHERWISE(
            NOT_COMPARABLE,
            "Recorded facts are counted in other units, another measure or other times."),

    UNCHANGED(MATCH, "It was %2$s before and is %1$s."),
    PERHAPS_UNCHANGED(COMPATIBLE, "It was %2$s before and is %1$s; whether it changed is open."),
    GREW(COMPATIBLE, "It was %2$s before and grew to %1$s."),
    FELL(COMPATIBLE, "It was %2$s before and fell to %1$s."),
    CUMULATIVE_FELL(
            CONTRADICTS,
            "It was %2$s before and is %1$s, but what is counted since a fixed beginning can't"
                    + " become less."),
    NO_EARLIER_VALUE(NOT_COMPARABLE, "No earlier value of the unit is reported."),
    EARLIER_IS_OTHERWISE(
            NOT_COMPARABLE, "The value before is not of the same kind, or of other borders."),

    NO_NUMBER(NOT_COMPARABLE, "No number was told, which is not zero."),
    SMALL_CELL(SUPPRESSED, "It would tell of a few persons under management.");

    private final Verdict verdict;
    private final String sentence;

    Rule(Verdict verdict, String sentence) {
        this.verdict = verdict;
        this.sentence = sentence;
    }

    Verdict verdict() {
        return verdict;
    }

    /** Such as {@code parts-are-missing}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String sentence(String reported, String other) {
        return sentence.formatted(reported, other);
    }

    /**
     * A total and its parts.
     *
     * @param sum of the parts that are told
     * @param goesOn whether they are a list that the source does not end
     * @param complete whether every part that there is, is told
     */
    static Rule ofParts(Interval total, Interval sum, boolean goesOn, boolean complete) {
        boolean equal = total.isExact() && sum.isExact() && total.overlaps(sum);
        if (equal && !goesOn) {
            return PARTS_ARE_THE_TOTAL;
        }
        if (complete && !goesOn) {
            return total.overlaps(sum) ? PARTS_MAY_BE_THE_TOTAL : PARTS_ARE_NOT_THE_TOTAL;
        }
        return switch (sum.isGreaterThan(total)) {
            case TRUE -> PARTS_EXCEED_THE_TOTAL;
            case FALSE, UNKNOWN -> goesOn ? LIST_GOES_ON : PARTS_ARE_MISSING;
        };
    }

    /**
     * A reported number and a count of recorded facts, of which there may always be more than were
     * recorded.
     */
    static Rule ofRecorded(Interval reported, Interval recorded) {
        if (reported.isExact() && recorded.isExact() && reported.overlaps(recorded)) {
            return RECORDED_IS_THE_REPORTED;
        }
        if (reported.overlaps(recorded)) {
            return RECORDED_MAY_BE_THE_REPORTED;
        }
        return switch (recorded.isGreaterThan(reported)) {
            case TRUE -> MORE_RECORDED;
            case FALSE, UNKNOWN -> NOT_ALL_RECORDED;
        };
    }

    /** A number now and before. */
    static Rule ofPrevious(Interval now, Interval before, Measure measure) {
        if (now.isExact() && before.isExact() && now.overlaps(before)) {
            return UNCHANGED;
        }
        if (now.overlaps(before)) {
            return PERHAPS_UNCHANGED;
        }
        return switch (now.isGreaterThan(before)) {
            case TRUE -> GREW;
            case FALSE, UNKNOWN -> measure == Measure.CUMULATIVE ? CUMULATIVE_FELL : FELL;
        };
    }
}

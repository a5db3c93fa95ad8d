package biennien.query.results;

import biennien.query.figure.FiguresOfTime;

import java.util.Locale;

/** What must not be read into a table of a year. */
public enum YearGap {
    MORE_FIGURES(
            "More than "
                    + FiguresOfTime.MOST
                    + " figures may speak of the year; those reported first are looked"
                    + " at. The list of figures has them all."),
    NOTHING_RECORDED("Nothing is recorded for this table, which is not zero."),
    NOTHING_REPORTED("No source that is recorded reports a figure, which is not zero."),
    OTHER_DAYS_TOO(
            "Figures marked 'part' also speak of days outside of the year; no part of them"
                    + " is this year's share."),
    NOT_APPORTIONABLE(
            "Some of it is of units that lie within these borders with a part only. It is"
                    + " not apportionable: it counts from nothing to all of it."),
    LIST_GOES_ON("A list of the source goes on: its sum is a lower bound.");

    private final String words;

    YearGap(String words) {
        this.words = words;
    }

    /** In answers, beside the words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String words() {
        return words;
    }
}

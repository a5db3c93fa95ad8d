package biennien.query.inspection;

import biennien.query.answer.DayAnswer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Whether a recommendation was late on a day, as far as the days are known. */
enum Overdue {
    CERTAIN("certain"),
    POSSIBLE("possible"),
    NO("no");

    private final String code;

    Overdue(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * @param status open, answered or closed on that day
     */
    static Overdue on(LocalDate day, @Nullable DayAnswer due, String status) {
        if (due == null || status.equals("closed")) {
            return NO;
        }
        if (due.latest() != null && due.latest().isBefore(day)) {
            return status.equals("answered") ? POSSIBLE : CERTAIN;
        }
        return due.earliest() == null || due.earliest().isBefore(day) ? POSSIBLE : NO;
    }
}

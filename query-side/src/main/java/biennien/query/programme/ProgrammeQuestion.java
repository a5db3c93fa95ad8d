package biennien.query.programme;

import biennien.events.values.DocumentNumber;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which programmes.
 *
 * @param q words of the title, with or without diacritics
 * @param number any printed form of the number, in any spelling
 * @param on only those that may have been running on this day: signed, in their term and not
 *     superseded
 */
record ProgrammeQuestion(
        @Nullable String q, @Nullable DocumentNumber number, @Nullable LocalDate on)
        implements Question {

    /** All of them. */
    static final ProgrammeQuestion ALL = new ProgrammeQuestion(null, null, null);
}

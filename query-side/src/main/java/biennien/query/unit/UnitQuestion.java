package biennien.query.unit;

import biennien.events.law.AdministrativeLevel;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which units.
 *
 * @param q words of a name, with or without its type word and diacritics
 * @param on only units that existed and bore the name on this day
 * @param level only units of this level, on the day or ever; province takes in the municipalities
 * @param parent only units that lay directly below this one, on the day or ever; an id or a name
 * @param livingFirst those that exist on this day come before all others; a choice of units offers
 *     first what a fact of that day can be about
 */
record UnitQuestion(
        @Nullable String q,
        @Nullable LocalDate on,
        @Nullable AdministrativeLevel level,
        @Nullable String parent,
        @Nullable LocalDate livingFirst)
        implements Question {

    static final UnitQuestion ALL = new UnitQuestion(null, null, null, null, null);
}

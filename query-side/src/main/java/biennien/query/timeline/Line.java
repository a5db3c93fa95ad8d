package biennien.query.timeline;

import biennien.events.values.Citation;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an event says in one line.
 *
 * @param fact id of what it happened to
 * @param what happened, in a few words
 * @param about what it happened to, in names and codes; null when an earlier line of the fact says
 *     it. Never a number of a figure, never a person.
 * @param valid when it was true; null when the event does not say
 * @param unit the unit it is about; null when an earlier line says it, or there is none
 * @param others further units it is about
 * @param citation where it is taken from
 * @param supersedes whether it takes the place of the line before of the same fact
 */
record Line(
        String fact,
        String what,
        @Nullable String about,
        @Nullable Edtf valid,
        @Nullable UnitId unit,
        Set<UnitId> others,
        @Nullable Citation citation,
        boolean supersedes) {

    static Line first(
            String fact,
            String what,
            String about,
            @Nullable Edtf valid,
            @Nullable UnitId unit,
            @Nullable Citation citation) {
        return new Line(fact, what, about, valid, unit, Set.of(), citation, false);
    }

    static Line later(String fact, String what, @Nullable Edtf valid, @Nullable Citation citation) {
        return new Line(fact, what, null, valid, null, Set.of(), citation, false);
    }

    /** The same, in the place of the line before. */
    Line superseding() {
        return new Line(fact, what, about, valid, unit, others, citation, true);
    }

    /** The same, about this unit as well. */
    Line with(@Nullable UnitId further) {
        return further == null ? this : with(List.of(further));
    }

    Line with(List<UnitId> further) {
        return new Line(
                fact, what, about, valid, unit, new LinkedHashSet<>(further), citation, supersedes);
    }
}

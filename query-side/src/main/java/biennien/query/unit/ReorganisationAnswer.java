package biennien.query.unit;

import biennien.query.answer.CitationAnswer;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a legal act did to units.
 *
 * @param id of the reorganisation
 * @param kind merge, split, part-transfer, rename, relevel, reparent or abolish
 * @param legalText number of the text
 * @param adoptedOn day of adoption, null when not recorded
 * @param operativeOn first day of the new order; from this day it holds
 * @param unit the unit that was changed or ended, or gave a part; of a merger the new unit
 * @param changedTo the new name, code of the level or id of the parent; null where there is none
 * @param lines which unit went into which
 * @param citation where it is taken from
 * @param recordedAt when it was recorded (UTC)
 * @param position of the event
 */
@AllMembers
public record ReorganisationAnswer(
        String id,
        String kind,
        String legalText,
        @Nullable LocalDate adoptedOn,
        LocalDate operativeOn,
        UnitRef unit,
        @Nullable String changedTo,
        List<FromTo> lines,
        @Nullable CitationAnswer citation,
        Instant recordedAt,
        long position) {

    /**
     * One line between a unit before and a unit after.
     *
     * @param from on its last day
     * @param to on its first day under the new order
     * @param share how much of the unit before went over: whole, part (unknown) or part:0.25
     */
    @AllMembers
    public record FromTo(UnitRef from, UnitRef to, String share) {}
}

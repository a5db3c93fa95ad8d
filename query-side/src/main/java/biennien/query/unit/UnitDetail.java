package biennien.query.unit;

import biennien.query.kernel.AllMembers;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit with all that is dated about it.
 *
 * @param unit as it was on the day asked for, or else on the last day of its life
 * @param on the day asked for
 * @param existed whether it existed on that day; null when no day was asked for
 * @param names in order of their days
 * @param levels in order of their days
 * @param parents in order of their days
 * @param successors what it went into, if it ended or gave a part away
 */
@AllMembers
public record UnitDetail(
        @JsonUnwrapped UnitAnswer unit,
        @Nullable LocalDate on,
        @Nullable Boolean existed,
        List<Dated> names,
        List<Dated> levels,
        List<Dated> parents,
        List<LineageAnswer.Line> successors) {

    /**
     * A value and its days (valid time).
     *
     * @param value a name without its level word, the code of a level, or the id of a parent; null
     *     for no parent
     * @param from first day; null when not recorded
     * @param until last day, itself included; null while it holds
     */
    @AllMembers
    public record Dated(
            @Nullable String value, @Nullable LocalDate from, @Nullable LocalDate until) {}
}

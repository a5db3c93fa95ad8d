package biennien.query.explain;

import biennien.events.values.Interval;
import biennien.query.kernel.AllMembers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * One thing that a number is reckoned from.
 *
 * @param position of the event that says it
 * @param pointer to the quantity or number in the payload of that event (RFC 6901); null where the
 *     fact itself counts as one
 * @param less what is taken away from it before, never below zero: parts that were told later
 * @param role plus, minus, dividend, divisor or closing
 * @param surely whether it certainly belongs into the reckoning; if not, it may also be nothing of
 *     it, so that it counts from 0
 * @param least what it contributes at least
 * @param leastOpen whether {@code least} itself is left out
 * @param most what it contributes at most; null when there is no upper end
 * @param mostOpen whether {@code most} itself is left out
 */
@AllMembers
public record ReckonedInput(
        long position,
        @Nullable String pointer,
        List<TakenAway> less,
        String role,
        boolean surely,
        @Nullable BigDecimal least,
        boolean leastOpen,
        @Nullable BigDecimal most,
        boolean mostOpen) {

    /**
     * A part that was told of something later.
     *
     * @param position of the event that tells it
     * @param pointer to its quantity in the payload
     */
    @AllMembers
    public record TakenAway(long position, String pointer) {}

    public static ReckonedInput of(
            long position, @Nullable String pointer, String role, boolean surely, Interval bounds) {
        return of(position, pointer, List.of(), role, surely, bounds);
    }

    public static ReckonedInput of(
            long position,
            @Nullable String pointer,
            List<TakenAway> less,
            String role,
            boolean surely,
            Interval bounds) {
        return new ReckonedInput(
                position,
                pointer,
                less,
                role,
                surely,
                bounds.lo(),
                bounds.loOpen(),
                bounds.hi(),
                bounds.hiOpen());
    }
}

package biennien.query.unit;

import biennien.events.values.Edtf;
import biennien.query.answer.DayAnswer;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.Extent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit as it was on the day asked for, or else on the last day of its life.
 *
 * @param id ours, never reused
 * @param name with its level word
 * @param shortName without it
 * @param level code of the level
 * @param parent the unit above; null for the first tier
 * @param codes official codes; another unit may bear the same ones at another time
 * @param aliases other spellings
 * @param life the days on which it existed
 */
@AllMembers
public record UnitAnswer(
        String id,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String level,
        @Nullable UnitRef parent,
        List<Code> codes,
        List<String> aliases,
        Life life) {

    /**
     * An official code.
     *
     * @param scheme the list it is from, such as {@code nso}
     * @param code as printed
     */
    @AllMembers
    public record Code(String scheme, String code) {}

    /**
     * The days on which a unit existed (valid time).
     *
     * @param from first day as stated; null when not recorded
     * @param until last day, itself included; null while it exists
     * @param legalText the text that made it
     * @param endedBy id of the reorganisation that ended it
     */
    @AllMembers
    public record Life(
            @Nullable DayAnswer from,
            @Nullable LocalDate until,
            @Nullable String legalText,
            @Nullable String endedBy) {

        /** All of its days. */
        Extent extent() {
            return Extent.life(
                    from == null ? null : Edtf.of(from.edtf()),
                    until == null ? null : Edtf.of(until.toString()));
        }
    }
}

package biennien.command.unit;

import biennien.command.kernel.Rejection;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** Every "no" about units, in this feature and in those whose facts lie on a unit. */
public enum UnitRejection implements Rejection {
    UNKNOWN_UNIT(Kind.RULE, null),
    NO_SUCH_UNIT(Kind.UNKNOWN, null),
    /** The unit does not bear the code that is to be corrected. */
    UNIT_WITHOUT_CODE(Kind.STATE, null),
    WHOLE_IS_NO_PART(Kind.RULE, null),
    /** No possible day of the fact lies in the unit's life. */
    OUTSIDE_UNIT_LIFE(Kind.RULE, null),
    UNIT_ALREADY_KNOWN(Kind.STATE, null),
    /** The parent is of the same tier or a lower one. */
    PARENT_OF_LOWER_TIER(Kind.RULE, null),
    /** The level did not exist on that day. */
    LEVEL_NOT_IN_FORCE(Kind.RULE, LegalBasis.of(Instrument.RESOLUTION_203_2025)),
    UNIT_ALREADY_ENDED(Kind.STATE, null),
    UNIT_CHANGED_LATER(Kind.STATE, null),
    /** The last day of a unit would be before its first. */
    UNIT_ENDS_ON_FIRST_DAY(Kind.RULE, null),
    NOTHING_CHANGES(Kind.STATE, null),
    UNIT_ON_BOTH_SIDES(Kind.RULE, null),
    /** The parts that go over, with those that went over before, are more than the whole. */
    SHARES_EXCEED_WHOLE(Kind.RULE, null),
    /** A split makes a unit that gets nothing of what is split. */
    HEIR_WITHOUT_PART(Kind.RULE, null);

    private final Kind kind;
    private final @Nullable LegalBasis legalBasis;

    UnitRejection(Kind kind, @Nullable LegalBasis legalBasis) {
        this.kind = kind;
        this.legalBasis = legalBasis;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public @Nullable LegalBasis legalBasis() {
        return legalBasis;
    }
}

package biennien.command.activity;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;
import biennien.events.law.MovementDay;

import org.jspecify.annotations.Nullable;

enum ActivityRejection implements Rejection {
    ACTIVITY_ALREADY_RECORDED(Kind.STATE, null),
    NO_SUCH_ACTIVITY(Kind.UNKNOWN, null),
    ACTIVITY_WITHDRAWN(Kind.STATE, null),
    NOTHING_CHANGES(Kind.STATE, null),
    NO_FESTIVAL(Kind.RULE, null),
    BEFORE_FIRST_FESTIVAL(Kind.RULE, MovementDay.legalBasis()),
    OTHER_ANNIVERSARY(Kind.RULE, MovementDay.legalBasis());

    private final Kind kind;
    private final @Nullable LegalBasis legalBasis;

    ActivityRejection(Kind kind, @Nullable LegalBasis legalBasis) {
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

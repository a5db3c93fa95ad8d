package biennien.command.inspection;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum InspectionRejection implements Rejection {
    NO_SUCH_INSPECTION(Kind.UNKNOWN),
    INSPECTION_ALREADY_KNOWN(Kind.STATE),
    INSPECTION_ALREADY_HELD(Kind.STATE),
    /** The plan and the holding are of different units. */
    INSPECTED_UNIT_DIFFERS(Kind.STATE),
    INSPECTION_CLOSED(Kind.STATE),
    /** Certainly closed before it was held. */
    CLOSED_BEFORE_INSPECTION(Kind.STATE),
    KEY_TAKEN(Kind.STATE),
    RECOMMENDATION_WITHOUT_OWNER(Kind.RULE),
    NO_SUCH_RECOMMENDATION(Kind.STATE),
    RECOMMENDATION_CLOSED(Kind.STATE),
    /** Certainly answered or closed before it was made. */
    BEFORE_RECOMMENDATION(Kind.STATE),
    NOTHING_CHANGES(Kind.STATE);

    private final Kind kind;

    InspectionRejection(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public @Nullable LegalBasis legalBasis() {
        return null;
    }
}

package biennien.command.seal;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum SealRejection implements Rejection {
    NO_SUCH_SEAL(Kind.UNKNOWN),
    SEAL_ALREADY_SET(Kind.STATE),
    SEAL_ALREADY_WITHDRAWN(Kind.STATE),
    /** Another seal holds for the same year of the same unit. */
    YEAR_ALREADY_SEALED(Kind.STATE),
    SEAL_ABOVE_LOG(Kind.STATE),
    /** Every possible day of signing lies before the last day of the year. */
    SEALED_BEFORE_ITS_END(Kind.RULE);

    private final Kind kind;

    SealRejection(Kind kind) {
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

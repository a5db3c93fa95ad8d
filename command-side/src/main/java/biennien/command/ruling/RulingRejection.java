package biennien.command.ruling;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum RulingRejection implements Rejection {
    NO_SUCH_RULING(Kind.UNKNOWN),
    RULING_ALREADY_MADE(Kind.STATE),
    RULING_ALREADY_REVOKED(Kind.STATE),
    UNKNOWN_FIGURE(Kind.RULE),
    /** What was withdrawn counts no more, whatever is ruled. */
    CLAIM_WITHDRAWN(Kind.RULE),
    /** The two speak of different things or of different times. */
    CLAIMS_DO_NOT_COMPETE(Kind.RULE),
    /** A document that says two things is corrected, or its figures are of two things. */
    CLAIMS_OF_ONE_SOURCE(Kind.RULE),
    CLAIMS_ALREADY_RULED(Kind.STATE);

    private final Kind kind;

    RulingRejection(Kind kind) {
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

package biennien.command.organisation;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** Every "no" about organisations, in this feature and in those whose subject is one. */
public enum OrganisationRejection implements Rejection {
    NO_SUCH_ORGANISATION(Kind.UNKNOWN),
    ORGANISATION_ALREADY_REGISTERED(Kind.STATE),
    ORGANISATION_ALREADY_CLOSED(Kind.STATE),
    /** No possible day of the fact is one on which the organisation was there already. */
    BEFORE_ORGANISATION(Kind.STATE),
    /** No possible day of the fact is one on which it was still there. */
    AFTER_CLOSING(Kind.STATE),
    NOTHING_CHANGES(Kind.STATE),
    SIZE_OF_NO_ENTERPRISE(Kind.RULE),
    /** What is said of a subject is not so of the organisation it names. */
    CONTRADICTS_ORGANISATION(Kind.RULE);

    private final Kind kind;

    OrganisationRejection(Kind kind) {
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

package biennien.command.group;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum GroupRejection implements Rejection {
    GROUP_ALREADY_FOUNDED(Kind.STATE),
    NO_SUCH_GROUP(Kind.UNKNOWN),
    /** On no possible day of the founding does the law know this kind; the kind names the text. */
    GROUP_TYPE_NOT_IN_FORCE(Kind.RULE),
    GROUP_ALREADY_DISSOLVED(Kind.STATE),
    BEFORE_FOUNDING(Kind.STATE),
    AFTER_DISSOLUTION(Kind.STATE),
    MEMBERS_ARE_A_STOCK(Kind.RULE),
    MEMBERS_ARE_PERSONS(Kind.RULE),
    /** Another living group of the same kind in the unit bears the name. */
    GROUP_NAME_TAKEN(Kind.STATE),
    NOTHING_CHANGES(Kind.STATE),
    /** It was retyped or renamed on a later day already. */
    CHANGED_LATER(Kind.STATE),
    MERGED_INTO_ITSELF(Kind.RULE),
    MERGED_INTO_UNKNOWN_GROUP(Kind.RULE),
    /** The other one did not live on that day. */
    MERGED_INTO_GROUP_NOT_ALIVE(Kind.STATE),
    /** Only teams of the grassroots force are rated. */
    NOT_A_RATED_KIND(Kind.RULE),
    GROUP_ALREADY_RATED(Kind.STATE);

    private final Kind kind;

    GroupRejection(Kind kind) {
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

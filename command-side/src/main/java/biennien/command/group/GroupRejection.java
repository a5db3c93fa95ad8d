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
    MEMBERS_ARE_PERSONS(Kind.RULE);

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

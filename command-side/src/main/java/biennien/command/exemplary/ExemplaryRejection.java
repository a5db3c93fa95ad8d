package biennien.command.exemplary;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum ExemplaryRejection implements Rejection {
    NO_SUCH_TITLE(Kind.UNKNOWN),
    TITLE_ALREADY_CONFERRED(Kind.STATE),
    TITLE_ALREADY_WITHDRAWN(Kind.STATE),
    /** Every possible day of the decision lies before the year of the title. */
    TITLE_BEFORE_ITS_YEAR(Kind.RULE),
    WITHDRAWN_BEFORE_CONFERRED(Kind.RULE);

    private final Kind kind;

    ExemplaryRejection(Kind kind) {
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

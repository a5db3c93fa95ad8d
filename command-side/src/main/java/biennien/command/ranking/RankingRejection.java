package biennien.command.ranking;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum RankingRejection implements Rejection {
    NO_SUCH_RANKING(Kind.UNKNOWN),
    ALREADY_RANKED(Kind.STATE),
    /** Every possible day of the decision lies before the year that it ranks. */
    DECIDED_BEFORE_YEAR(Kind.RULE),
    NOTHING_CHANGES(Kind.STATE);

    private final Kind kind;

    RankingRejection(Kind kind) {
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

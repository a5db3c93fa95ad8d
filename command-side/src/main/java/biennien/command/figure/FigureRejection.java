package biennien.command.figure;

import biennien.command.kernel.Rejection;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum FigureRejection implements Rejection {
    FIGURE_ALREADY_REPORTED(Kind.STATE, null),
    NO_SUCH_FIGURE(Kind.UNKNOWN, null),
    FIGURE_WITHDRAWN(Kind.STATE, null),
    NOTHING_CHANGES(Kind.STATE, null),
    /** The type is none of ours, or the code is not one of its type. */
    UNKNOWN_SUBJECT(Kind.RULE, null),
    /** Tips and people under management are numbers, and nothing else is told of them. */
    COUNTS_ONLY(Kind.RULE, LegalBasis.of(Instrument.LAW_91_2025));

    private final Kind kind;
    private final @Nullable LegalBasis legalBasis;

    FigureRejection(Kind kind, @Nullable LegalBasis legalBasis) {
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

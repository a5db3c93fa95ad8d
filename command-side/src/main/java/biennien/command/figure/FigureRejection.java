package biennien.command.figure;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum FigureRejection implements Rejection {
    FIGURE_ALREADY_REPORTED(Kind.STATE),
    NO_SUCH_FIGURE(Kind.UNKNOWN),
    FIGURE_WITHDRAWN(Kind.STATE),
    NOTHING_CHANGES(Kind.STATE),
    /** The code is not in the closed list of its type. */
    UNKNOWN_SUBJECT(Kind.RULE);

    private final Kind kind;

    FigureRejection(Kind kind) {
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

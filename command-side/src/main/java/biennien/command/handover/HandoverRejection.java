package biennien.command.handover;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum HandoverRejection implements Rejection {
    HANDOVER_ALREADY_RECORDED(Kind.STATE),
    NO_SUCH_HANDOVER(Kind.UNKNOWN),
    NOTHING_CHANGES(Kind.STATE),
    QUANTITY_IS_NO_FLOW(Kind.RULE);

    private final Kind kind;

    HandoverRejection(Kind kind) {
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

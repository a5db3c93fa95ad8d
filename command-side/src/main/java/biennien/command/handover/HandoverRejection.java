package biennien.command.handover;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum HandoverRejection implements Rejection {
    HANDOVER_ALREADY_RECORDED(Kind.STATE),
    NO_SUCH_HANDOVER(Kind.UNKNOWN),
    NOTHING_CHANGES(Kind.STATE),
    QUANTITY_IS_NO_FLOW(Kind.RULE),
    NO_SUCH_ITEM(Kind.RULE),
    /** A part is counted in another unit than its line. */
    PART_OF_ANOTHER_UNIT(Kind.RULE),
    /** A part came in another way than its line. */
    PART_OF_ANOTHER_MODE(Kind.RULE),
    PARTS_EXCEED_ITEM(Kind.STATE);

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

package biennien.command.model;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum ModelRejection implements Rejection {
    MODEL_ALREADY_NAMED(Kind.STATE),
    NO_SUCH_MODEL(Kind.UNKNOWN),
    MODEL_ALREADY_CALLED_SO(Kind.STATE),
    MODEL_ALREADY_PILOTED(Kind.STATE),
    MODEL_ALREADY_LAUNCHED(Kind.STATE),
    MODEL_ALREADY_RETIRED(Kind.STATE),
    /** A trial comes before what is tried is launched. */
    PILOT_AFTER_LAUNCH(Kind.STATE),
    BEFORE_BEGINNING(Kind.STATE),
    AFTER_RETIREMENT(Kind.STATE),
    /** A model is carried to other places. */
    REPLICATED_TO_HOME(Kind.RULE);

    private final Kind kind;

    ModelRejection(Kind kind) {
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

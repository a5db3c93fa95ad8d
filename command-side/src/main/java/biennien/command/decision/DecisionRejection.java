package biennien.command.decision;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum DecisionRejection implements Rejection {
    DECISION_NUMBER_TAKEN;

    @Override
    public Kind kind() {
        return Kind.STATE;
    }

    @Override
    public @Nullable LegalBasis legalBasis() {
        return null;
    }
}

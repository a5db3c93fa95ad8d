package biennien.command.law;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

enum CountRejection implements Rejection {
    /** What stands was given as what happened, or the other way round. */
    OTHER_MEASURE,
    /** The unit of count is that of another counter, and counters are never mixed. */
    OTHER_COUNTER;

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public @Nullable LegalBasis legalBasis() {
        return null;
    }
}

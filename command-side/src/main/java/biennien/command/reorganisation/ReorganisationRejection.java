package biennien.command.reorganisation;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** Every "no" of its own; those about single units are in {@code UnitRejection}. */
enum ReorganisationRejection implements Rejection {
    ALREADY_RECORDED;

    @Override
    public Kind kind() {
        return Kind.STATE;
    }

    @Override
    public @Nullable LegalBasis legalBasis() {
        return null;
    }
}

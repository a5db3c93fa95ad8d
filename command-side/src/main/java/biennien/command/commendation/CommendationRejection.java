package biennien.command.commendation;

import biennien.command.kernel.Rejection;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** Every "no" about commendations. None of them ever repeats a name. */
enum CommendationRejection implements Rejection {
    NO_SUCH_COMMENDATION(Kind.UNKNOWN, null),
    ALREADY_CONFERRED(Kind.STATE, null),
    ALREADY_ANNULLED(Kind.STATE, null),
    ANNULLED_BEFORE_CONFERRED(Kind.RULE, null),
    /** Nothing of the commendation is known by which a name in the quote could be found. */
    ANNULMENT_QUOTED(Kind.RULE, null),
    /** A name under this ground would disclose an informant. */
    COLLABORATOR_NAMED(Kind.RULE, LegalBasis.of(Instrument.CIRCULAR_20_2025)),
    CONFERRER_WITHOUT_RIGHT(Kind.RULE, LegalBasis.of(Instrument.LAW_06_2022));

    private final Kind kind;
    private final @Nullable LegalBasis legalBasis;

    CommendationRejection(Kind kind, @Nullable LegalBasis legalBasis) {
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

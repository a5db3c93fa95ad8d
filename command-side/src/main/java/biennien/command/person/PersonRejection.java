package biennien.command.person;

import biennien.command.kernel.Rejection;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** Every "no" to reading or erasing a name. None of them repeats a purpose. */
enum PersonRejection implements Rejection {
    NO_SUCH_PERSON(Kind.UNKNOWN, null),
    PERSON_ERASED(Kind.GONE, null),
    ALREADY_ERASED(Kind.STATE, null),
    /** Personal data are handled for a specific, clear purpose. */
    PURPOSE_UNSAID(Kind.RULE, LegalBasis.of(Instrument.LAW_91_2025));

    private final Kind kind;
    private final @Nullable LegalBasis legalBasis;

    PersonRejection(Kind kind, @Nullable LegalBasis legalBasis) {
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

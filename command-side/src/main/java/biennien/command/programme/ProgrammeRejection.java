package biennien.command.programme;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** Every "no" about programmes, here and in features whose facts cite one. */
public enum ProgrammeRejection implements Rejection {
    /** A fact cites a programme that is not recorded. */
    UNKNOWN_PROGRAMME(Kind.RULE),
    NO_SUCH_PROGRAMME(Kind.UNKNOWN),
    PROGRAMME_ALREADY_SIGNED(Kind.STATE),
    /** The number already leads to a programme of the same unit, or to this one. */
    PROGRAMME_NUMBER_TAKEN(Kind.STATE),
    TERM_IS_A_SPAN(Kind.RULE),
    TERM_BEFORE_SIGNING(Kind.RULE),
    /** No possible day of the fact is one on which the programme was signed or later. */
    BEFORE_SIGNING(Kind.STATE),
    /** Tips and people under management are counted, never aimed at. */
    TARGET_ON_PERSONS(Kind.RULE),
    UNKNOWN_SUBJECT(Kind.RULE),
    PROGRAMME_ALREADY_SUPERSEDED(Kind.STATE),
    /** It would take over from itself, over one or more others. */
    SUCCESSION_IN_A_CIRCLE(Kind.STATE),
    NOTHING_CHANGES(Kind.STATE);

    private final Kind kind;

    ProgrammeRejection(Kind kind) {
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

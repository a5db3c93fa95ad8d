package biennien.command.source;

import biennien.command.kernel.Rejection;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** Every "no" about sources, here and in features whose facts cite one. */
public enum SourceRejection implements Rejection {
    /** A fact cites a document that is not registered. */
    UNKNOWN_SOURCE(Kind.RULE),
    NO_SUCH_SOURCE(Kind.UNKNOWN),
    SOURCE_ALREADY_KNOWN(Kind.STATE),
    ALIAS_ALREADY_KNOWN(Kind.STATE),
    NOTHING_CHANGES(Kind.STATE);

    private final Kind kind;

    SourceRejection(Kind kind) {
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

package biennien.events.law;

import org.jspecify.annotations.Nullable;

/**
 * The answer of a dated table for one case on one day, and the text it rests on, if any is known.
 */
public record Reading(Effect effect, @Nullable LegalBasis legalBasis) {

    public static Reading permitted(@Nullable LegalBasis legalBasis) {
        return new Reading(Effect.PERMITTED, legalBasis);
    }

    public static Reading doubtful(@Nullable LegalBasis legalBasis) {
        return new Reading(Effect.DOUBTFUL, legalBasis);
    }

    public static Reading forbidden(LegalBasis legalBasis) {
        return new Reading(Effect.FORBIDDEN, legalBasis);
    }

    /** The text as a reader would cite it; empty where none is known. */
    public String cited() {
        return legalBasis == null ? "" : legalBasis.text();
    }
}

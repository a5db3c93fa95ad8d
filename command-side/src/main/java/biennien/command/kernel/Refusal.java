package biennien.command.kernel;

import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/**
 * A "no" with everything a caller needs to mend it.
 *
 * @param message for people: the rule, and what to do
 * @param pointer JSON Pointer of the field at fault, null when no single field is
 */
public record Refusal(
        Rejection reason,
        String message,
        @Nullable String pointer,
        @Nullable LegalBasis legalBasis) {

    /** With the legal basis that the reason has by itself. */
    public static Refusal of(Rejection reason, String message, @Nullable String pointer) {
        return new Refusal(reason, message, pointer, reason.legalBasis());
    }

    /** The same refusal where another field of the command is at fault. */
    public Refusal at(String pointer) {
        return new Refusal(reason, message, pointer, legalBasis);
    }

    RejectionDetails details() {
        return new RejectionDetails(
                reason.code(),
                reason.kind().status(),
                message,
                pointer,
                legalBasis == null ? null : legalBasis.text());
    }
}

package biennien.command.kernel;

import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/**
 * Allowed, but doubtful. Answered to the caller and stored in the metadata of the event.
 *
 * @param code stable name
 * @param message for people
 * @param legalBasis text of the legal source, absent when the doubt is no legal one
 */
public record Warning(String code, String message, @Nullable String legalBasis) {

    public static Warning of(String code, String message) {
        return new Warning(code, message, null);
    }

    public static Warning of(String code, String message, LegalBasis basis) {
        return new Warning(code, message, basis.text());
    }
}

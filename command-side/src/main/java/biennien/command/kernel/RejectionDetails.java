package biennien.command.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A refusal as its caller is told.
 *
 * @param code stable name of the rule
 * @param status the HTTP status it means: 403, 404, 409, 410, 412 or 422
 * @param legalBasis text of the legal source
 */
public record RejectionDetails(
        String code,
        int status,
        String message,
        @Nullable String pointer,
        @Nullable String legalBasis) {}

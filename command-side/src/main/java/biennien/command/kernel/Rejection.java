package biennien.command.kernel;

import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** A named reason to say no; each feature has an enum of its own. */
public interface Rejection {

    /** Why it can't be. */
    enum Kind {
        /** The present state forbids it; in another state the same command may pass (HTTP 409). */
        STATE(409),
        /** A rule forbids it in any state (HTTP 422). */
        RULE(422),
        /** The stream that the command is asked of does not exist (HTTP 404). */
        UNKNOWN(404),
        /** What the command is asked of was there and never will be again (HTTP 410). */
        GONE(410);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    String name();

    Kind kind();

    /** The legal source of the rule, null when the rule is logic or ours. */
    @Nullable LegalBasis legalBasis();

    /** The stable name that callers see, such as {@code unit-not-alive}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package biennien.command.law;

import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;

/** What law says of a fact, over all days on which it may have happened. */
public sealed interface Verdict {

    /** Every possible day is known to be fine. */
    record Permitted() implements Verdict {}

    /**
     * No possible day is known to break the rule, and not all are known to be fine.
     *
     * @param basis the text that was not read far enough, null where none was found at all
     */
    record Unconfirmed(@Nullable LegalBasis basis) implements Verdict {}

    /** Some possible day breaks the rule, and some does not. */
    record PossiblyForbidden(@Nullable LegalBasis basis) implements Verdict {}

    /** Every possible day breaks the rule. */
    record Forbidden(@Nullable LegalBasis basis) implements Verdict {}
}

package biennien.query.organisation;

import biennien.events.law.EnterpriseSize;
import biennien.events.law.OrganisationKind;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which organisations. With {@code on}, the day of the unit, only those that may have been there on
 * that day, as they were then.
 *
 * @param kind code of the kind of organisation
 * @param size code of the size of an enterprise: its last one, or that of the day
 * @param status open or closed; without it both
 * @param q words of any of its names, with or without diacritics
 */
record OrganisationQuestion(
        @Nullable OrganisationKind kind,
        @Nullable EnterpriseSize size,
        @Nullable String status,
        @Nullable String q)
        implements Question {

    /** All of them. */
    static final OrganisationQuestion ALL = new OrganisationQuestion(null, null, null, null);

    OrganisationQuestion {
        if (status != null && !status.matches("open|closed")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is open or closed.");
        }
    }
}

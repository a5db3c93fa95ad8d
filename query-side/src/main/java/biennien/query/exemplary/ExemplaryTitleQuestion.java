package biennien.query.exemplary;

import biennien.events.law.MovementSubjectKind;
import biennien.events.values.OrganisationId;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which exemplary titles.
 *
 * @param year for which it was conferred; a title for no year in particular is not among them
 * @param kind code of the kind of subject
 * @param status conferred or withdrawn; without it both
 * @param organisation id of the agency, enterprise or school on record that is the subject
 * @param q words of the name of the subject, with or without diacritics
 */
record ExemplaryTitleQuestion(
        @Nullable Integer year,
        @Nullable MovementSubjectKind kind,
        @Nullable String status,
        @Nullable OrganisationId organisation,
        @Nullable String q)
        implements Question {

    /** All of them. */
    static final ExemplaryTitleQuestion ALL =
            new ExemplaryTitleQuestion(null, null, null, null, null);

    ExemplaryTitleQuestion {
        if (status != null && !status.matches("conferred|withdrawn")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is conferred or withdrawn.");
        }
    }
}

package biennien.query.ranking;

import biennien.events.law.MovementRank;
import biennien.events.law.MovementSubjectKind;
import biennien.events.values.OrganisationId;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which rankings.
 *
 * @param year the year that was ranked
 * @param kind code of the kind of subject
 * @param rank code of the rank
 * @param status current or corrected; without it both
 * @param organisation id of the agency, enterprise or school on record that is the subject
 * @param q words of the name of the subject, with or without diacritics
 */
record RankingQuestion(
        @Nullable Integer year,
        @Nullable MovementSubjectKind kind,
        @Nullable MovementRank rank,
        @Nullable String status,
        @Nullable OrganisationId organisation,
        @Nullable String q)
        implements Question {

    /** All of them. */
    static final RankingQuestion ALL = new RankingQuestion(null, null, null, null, null, null);

    RankingQuestion {
        if (status != null && !status.matches("current|corrected")) {
            throw QueryProblem.badParameter(
                    "status", "unknown-status", "status is current or corrected.");
        }
    }
}
